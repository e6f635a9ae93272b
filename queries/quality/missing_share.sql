-- question  In which months do more than 2 % of the loans of the month before have no row though they come back later?
-- name en   Rows missing
-- name zh   贷款行缺失
-- severity  warn
-- policy    kept

-- a gap shows when the loan comes back: the month before those of the load is looked at too
SELECT c.source::VARCHAR AS source, c.month, NULL::VARCHAR AS loan_id,
  printf('%d of %d loans (%.1f %%) without a row', c.missing, c.opening, 100.0 * c.missing / c.opening) AS detail
FROM (SELECT source, month, CAST(sum(loans) AS BIGINT) AS opening, CAST(coalesce(sum(loans) FILTER (state = 24), 0) AS BIGINT) AS missing
      FROM book.cube_month WHERE prior_state <= 15 GROUP BY source, month) c
WHERE c.missing > 0.02 * c.opening
  AND EXISTS (SELECT 1 FROM book.loaded_month d WHERE d.source = c.source AND d.load = $load AND d.month IN (c.month, c.month + 1))
