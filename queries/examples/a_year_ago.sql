-- name en  Overdue rate 30+ by region, now and a year ago
-- name zh  各地区 30+ 逾期率：当前与一年前
-- place    3

WITH dated AS (
  SELECT max(month) AS now, strftime((max(month) || '-01')::DATE - INTERVAL 1 YEAR, '%Y-%m') AS year_ago
  FROM cube_month
), rated AS (
  SELECT c.value AS region, c.month,
    coalesce(sum(c.balance) FILTER (c.state BETWEEN e.edge AND 15), 0) / nullif(sum(c.balance)::DOUBLE, 0) AS rate
  FROM cube_segment c
  JOIN source s USING (source)
  JOIN edge e ON e.scheme = s.scheme AND e.threshold = 30
  WHERE c.segment = 'region'
  GROUP BY ALL
)
SELECT region, round(max(rate) FILTER (month = now), 6) AS rate_now, round(max(rate) FILTER (month = year_ago), 6) AS rate_a_year_ago,
  round(rate_now - rate_a_year_ago, 6) AS change
FROM rated, dated
GROUP BY region
ORDER BY change DESC NULLS LAST, region
