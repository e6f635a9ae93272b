-- Two dates in one month of one source: the rows of the latest date stand (domain.md §2.3); the others are set aside. What a row of the
-- latest date replaces is told from a loan that has no other row of the month, which is lost.
CREATE TEMP TABLE dated_twice AS
SELECT min(as_of) AS earliest, max(as_of) AS latest FROM stage.row WHERE reason IS NULL GROUP BY last_day(as_of) HAVING min(as_of) < max(as_of);

UPDATE stage.row SET reason = CASE WHEN l.loan_id IS NULL THEN 'older date in the same month' ELSE 'replaced by a later date of the month' END,
  bad_column = 'as_of', given = CAST(o.as_of AS VARCHAR), c_loan_id = o.loan_id, c_as_of = CAST(o.as_of AS VARCHAR), c_balance = CAST(stage.row.balance AS VARCHAR)
FROM (SELECT r.rowid AS place, r.loan_id, r.as_of, d.latest
      FROM stage.row r JOIN dated_twice d ON r.as_of >= d.earliest AND r.as_of < d.latest WHERE r.reason IS NULL) o
LEFT JOIN (SELECT DISTINCT r.loan_id, r.as_of FROM stage.row r JOIN dated_twice d ON d.latest = r.as_of WHERE r.reason IS NULL) l
  ON l.loan_id = o.loan_id AND l.as_of = o.latest
WHERE stage.row.rowid = o.place;

DROP TABLE dated_twice;
