-- question  Which months between the first and the last are not loaded?
-- name en   Month not loaded
-- name zh   月份缺失
-- severity  warn
-- policy    kept

SELECT r.source::VARCHAR AS source, r.month, NULL::VARCHAR AS loan_id, 'no tape: no roll rate into or out of this month' AS detail
FROM (SELECT source, unnest(range(min(month), max(month)))::INTEGER AS month FROM book.loaded_month
      WHERE source IN (SELECT source FROM book.loaded_month WHERE load = $load) GROUP BY source) r
WHERE NOT EXISTS (SELECT 1 FROM book.loaded_month l WHERE l.source = r.source AND l.month = r.month)
