-- question  In which months did the number of rows fall by more than 10 %?
-- name en   Fewer rows
-- name zh   行数下降
-- severity  warn
-- policy    kept

WITH total AS (
  SELECT source, month, CAST(sum(loans) AS BIGINT) AS rows FROM book.cube_month WHERE state <= 23 GROUP BY source, month
), pair AS (
  SELECT t.source, t.month, t.rows, lag(t.rows) OVER w AS before, lag(t.month) OVER w AS month_before
  FROM total t WINDOW w AS (PARTITION BY t.source ORDER BY t.month)
)
SELECT p.source::VARCHAR AS source, p.month, NULL::VARCHAR AS loan_id,
  printf('%d rows after %d (%.1f %% fewer)', p.rows, p.before, 100.0 * (p.before - p.rows) / p.before) AS detail
FROM pair p
WHERE p.rows < 0.9 * p.before AND p.month_before = p.month - 1
  AND EXISTS (SELECT 1 FROM book.loaded_month d WHERE d.source = p.source AND d.load = $load AND d.month IN (p.month, p.month_before))
