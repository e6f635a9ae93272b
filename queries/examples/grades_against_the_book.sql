-- name en  Risk grades against the book: overdue rate 30+ and how many times that of all
-- name zh  各风险等级与整体对比：30+ 逾期率及倍数
-- place    4

WITH graded AS (
  SELECT c.value AS grade, sum(c.balance)::DOUBLE AS balance,
    coalesce(sum(c.balance) FILTER (c.state BETWEEN e.edge AND 15), 0)::DOUBLE AS overdue
  FROM cube_segment c
  JOIN source s USING (source)
  JOIN edge e ON e.scheme = s.scheme AND e.threshold = 30
  WHERE c.segment = 'grade' AND c.month = (SELECT max(month) FROM cube_month)
  GROUP BY c.value
)
SELECT grade, balance, overdue, round(overdue / balance, 6) AS overdue_rate_30,
  round(overdue / balance / (sum(overdue) OVER () / sum(balance) OVER ()), 3) AS times_the_book
FROM graded
WHERE balance > 0
ORDER BY grade
