-- name en  Products whose overdue rate 30+ rose three months in a row
-- name zh  30+ 逾期率连续三个月上升的产品
-- place    2

WITH rated AS (
  SELECT c.product, c.month,
    coalesce(sum(c.balance) FILTER (c.state BETWEEN e.edge AND 15), 0) / nullif(sum(c.balance)::DOUBLE, 0) AS rate
  FROM cube_month c
  JOIN source s USING (source)
  JOIN edge e ON e.scheme = s.scheme AND e.threshold = 30
  GROUP BY c.product, c.month
)
SELECT product, month, round(lag(rate, 3) OVER w, 6) AS three_months_before, round(rate, 6) AS overdue_rate_30
FROM rated
WINDOW w AS (PARTITION BY product ORDER BY month)
QUALIFY rate > lag(rate) OVER w AND lag(rate) OVER w > lag(rate, 2) OVER w AND lag(rate, 2) OVER w > lag(rate, 3) OVER w
ORDER BY month DESC, overdue_rate_30 DESC
