-- question  Which share of the loans has no value of a segment, in the last month of the load?
-- name en   Segment unknown
-- name zh   客群属性未知
-- severity  info
-- policy    kept

SELECT c.source::VARCHAR AS source, c.month, NULL::VARCHAR AS loan_id, printf('%s: %.1f %% of the loans unknown', c.segment, 100.0 * c.unknown / c.loans) AS detail
FROM (SELECT c.source, c.month, c.segment, CAST(sum(c.loans) AS BIGINT) AS loans, CAST(coalesce(sum(c.loans) FILTER (c.value = '(unknown)'), 0) AS BIGINT) AS unknown
      FROM book.cube_segment c
      JOIN (SELECT source, max(month) AS month FROM book.loaded_month WHERE load = $load GROUP BY source) d ON d.source = c.source AND d.month = c.month
      WHERE c.state <= 15 GROUP BY c.source, c.month, c.segment) c
WHERE c.unknown > 0
