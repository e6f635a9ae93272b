-- question  In which months did the whole balance move more than fifty-fold?
-- name en   Balance moves fifty-fold
-- name zh   余额变动超过50倍
-- severity  error
-- policy    kept

WITH total AS (
  SELECT source, month, CAST(sum(balance) AS DOUBLE) AS balance FROM book.cube_month WHERE state <= 15 GROUP BY source, month
), pair AS (
  SELECT t.source, t.month, t.balance, lag(t.balance) OVER w AS before, lag(t.month) OVER w AS month_before
  FROM total t WINDOW w AS (PARTITION BY t.source ORDER BY t.month)
)
SELECT p.source::VARCHAR AS source, p.month, NULL::VARCHAR AS loan_id,
  printf('balance %.2f after %.2f: one of the two is in another unit', p.balance, p.before) AS detail
FROM pair p
WHERE p.before > 0 AND p.balance > 0 AND (p.balance > 50 * p.before OR p.before > 50 * p.balance)
  AND EXISTS (SELECT 1 FROM book.loaded_month d WHERE d.source = p.source AND d.load = $load AND d.month IN (p.month, p.month_before))
