-- name en  Cohorts of each product at the same age: 30+ after 6 and 12 months on book, over what was lent
-- name zh  各产品各批次同账龄对比：账龄 6 个月与 12 个月的 30+ 余额占放款额
-- place    12

WITH aged AS (
  SELECT c.product_orig AS product, c.cohort_month, c.mob,
    coalesce(sum(c.balance) FILTER (c.state BETWEEN e.edge AND 15), 0) AS overdue
  FROM cube c
  JOIN source s USING (source)
  JOIN edge e ON e.scheme = s.scheme AND e.threshold = 30
  WHERE c.mob IN (6, 12)
  GROUP BY ALL
), lent AS (
  SELECT product_orig AS product, cohort_month, sum(orig_amount)::DOUBLE AS lent
  FROM cube_cohort
  WHERE segment = 'all'
  GROUP BY ALL
  HAVING lent > 0
)
SELECT product, cohort_month, any_value(lent) AS lent,
  round(max(overdue / lent) FILTER (mob = 6), 6) AS after_6_months,
  round(max(overdue / lent) FILTER (mob = 12), 6) AS after_12_months
FROM lent
JOIN aged USING (product, cohort_month)
GROUP BY product, cohort_month
ORDER BY product, cohort_month
