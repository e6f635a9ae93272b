-- Two dates in one month of one source: the rows of the latest date stand (domain.md §2.3); the others are set aside. What a row of the
-- latest date replaces is told from a loan that has no other row of the month, which is lost.
UPDATE stage.row SET reason = CASE WHEN l.loan_id IS NULL THEN 'older date in the same month' ELSE 'replaced by a later date of the month' END,
  bad_column = 'as_of', given = CAST(o.as_of AS VARCHAR), c_loan_id = o.loan_id, c_as_of = CAST(o.as_of AS VARCHAR), c_balance = CAST(stage.row.balance AS VARCHAR)
FROM (SELECT last_day(as_of) AS month_end, max(as_of) AS latest FROM stage.row WHERE reason IS NULL GROUP BY 1 HAVING min(as_of) < max(as_of)) d
JOIN (SELECT rowid AS place, loan_id, as_of FROM stage.row WHERE reason IS NULL) o ON last_day(o.as_of) = d.month_end AND o.as_of < d.latest
LEFT JOIN (SELECT DISTINCT loan_id, as_of FROM stage.row WHERE reason IS NULL) l ON l.loan_id = o.loan_id AND l.as_of = d.latest
WHERE stage.row.rowid = o.place;
