-- Two dates in one month of one source: the rows of the latest date stand (domain.md §2.3); the others are set aside with this reason.
UPDATE stage.row SET reason = 'older date in the same month', bad_column = 'as_of', given = CAST(as_of AS VARCHAR),
  c_loan_id = loan_id, c_as_of = CAST(as_of AS VARCHAR), c_balance = CAST(balance AS VARCHAR)
FROM (SELECT last_day(as_of) AS month_end, max(as_of) AS latest FROM stage.row WHERE reason IS NULL GROUP BY 1 HAVING min(as_of) < max(as_of)) d
WHERE stage.row.reason IS NULL AND last_day(stage.row.as_of) = d.month_end AND stage.row.as_of < d.latest;
