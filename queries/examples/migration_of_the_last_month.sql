-- name en  Where the loans of each bucket went in the last month
-- name zh  最近一个月各档贷款的去向
-- place    9

-- shares of the loans of each bucket a month before: those of one from_state add up to 1
WITH moved AS (
  SELECT 'M' || p.bucket AS from_state,
    CASE WHEN b.bucket IS NOT NULL THEN 'M' || b.bucket
      WHEN c.state = 25 THEN CASE WHEN c.exit_state BETWEEN e.edge AND 15 THEN 'GONE' ELSE 'PAID' END
      ELSE CASE c.state WHEN 20 THEN 'IDLE' WHEN 21 THEN 'PAID' WHEN 22 THEN 'WO' WHEN 23 THEN 'SOLD' ELSE 'MISSING' END END AS to_state,
    sum(c.loans) AS loans
  FROM cube_month c
  JOIN source s USING (source)
  JOIN edge e ON e.scheme = s.scheme AND e.threshold = 90
  JOIN bucket p ON p.scheme = s.scheme AND p.band = c.prior_state
  LEFT JOIN bucket b ON b.scheme = s.scheme AND b.band = c.state
  WHERE c.month = (SELECT max(month) FROM cube_month)
  GROUP BY ALL
)
SELECT from_state, to_state, loans, round(loans / sum(loans) OVER (PARTITION BY from_state), 6) AS share
FROM moved
ORDER BY from_state, to_state
