-- name en  First payment default, 30 days, by channel and month of lending
-- name zh  各渠道各放款月份的首逾率（30 天）
-- place    11

SELECT f.cohort_month, f.value AS channel, sum(f.eligible) AS judged, sum(f.bad) AS defaults,
  round(defaults / nullif(judged, 0), 6) AS fpd_30
FROM cube_first_payment f
JOIN source s USING (source)
WHERE f.segment = 'channel' AND f.k = 1 AND f.n = 30 AND f.scheme = s.scheme
  -- verdicts of months to come are not in yet
  AND f.month <= (SELECT max(c.month) FROM cube_month c WHERE c.source = f.source)
GROUP BY f.cohort_month, f.value
HAVING judged > 0
ORDER BY f.cohort_month DESC, fpd_30 DESC, channel
