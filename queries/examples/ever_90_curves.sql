-- name en  Cohorts by months on book: amount ever 90+ or charged off, over what was lent
-- name zh  各批次曾逾期 90+ 或核销金额占放款额，按账龄
-- place    13

-- only cohorts seen from their beginning
WITH cohort AS (
  SELECT cohort_month, sum(orig_amount)::DOUBLE AS lent
  FROM cube_cohort
  WHERE segment = 'all'
  GROUP BY cohort_month
  HAVING lent > 0 AND sum(late_loans) = 0
), hit AS (
  SELECT v.cohort_month, v.mob, sum(v.balance) AS hit
  FROM cube_ever v
  JOIN source s USING (source)
  JOIN edge e ON e.scheme = s.scheme AND e.threshold = 90
  WHERE v.segment = 'all' AND v.worst_before < e.edge AND v.worst_after >= e.edge
    AND v.worst_after <= CASE s.scheme WHEN 'cn' THEN 17 ELSE 18 END
  GROUP BY ALL
), aged AS (
  SELECT DISTINCT cohort_month, mob
  FROM cube
  WHERE mob >= 0
)
SELECT cohort_month, mob, round(sum(coalesce(hit, 0)) OVER (PARTITION BY cohort_month ORDER BY mob) / lent, 6) AS ever_90
FROM cohort
JOIN aged USING (cohort_month)
LEFT JOIN hit USING (cohort_month, mob)
ORDER BY cohort_month, mob
