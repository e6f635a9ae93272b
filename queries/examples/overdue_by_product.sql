-- name en  Overdue rate 30+ of each product, month by month
-- name zh  各产品逐月 30+ 逾期率
-- place    1

SELECT c.month, c.product, sum(c.balance) AS outstanding,
  coalesce(sum(c.balance) FILTER (c.state BETWEEN e.edge AND 15), 0) AS overdue,
  round(overdue / nullif(outstanding::DOUBLE, 0), 6) AS overdue_rate_30
FROM cube_month c
JOIN source s USING (source)
JOIN edge e ON e.scheme = s.scheme AND e.threshold = 30
GROUP BY c.month, c.product
ORDER BY c.product, c.month
