-- question  In which cohorts was more than 5 % of what was lent first seen late?
-- name en   Cohort truncated
-- name zh   批次截断
-- severity  warn
-- policy    kept

SELECT c.source::VARCHAR AS source, c.cohort AS month, NULL::VARCHAR AS loan_id,
  printf('%.1f %% of what was lent was first seen late: no reference for other cohorts', 100.0 * c.late_amount / c.orig_amount) AS detail
FROM (SELECT source, cohort, CAST(sum(late_amount) AS DOUBLE) AS late_amount, CAST(sum(orig_amount) AS DOUBLE) AS orig_amount
      FROM book.cube_cohort WHERE segment = 'all' GROUP BY source, cohort) c
WHERE c.late_amount > 0.05 * c.orig_amount
  AND EXISTS (SELECT 1 FROM book.cohort_row r JOIN book.loaded_month d ON d.source = r.source AND d.month = r.first_month AND d.load = $load
              WHERE r.late = 1 AND r.source = c.source AND r.cohort = c.cohort)
