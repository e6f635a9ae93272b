-- name en  Concentration of the balance by region: shares, running total, Herfindahl index
-- name zh  各地区余额集中度：占比、累计占比与 HHI
-- place    5

WITH part AS (
  SELECT value AS region, sum(balance)::DOUBLE AS balance
  FROM cube_segment
  WHERE segment = 'region' AND month = (SELECT max(month) FROM cube_month)
  GROUP BY value
), shared AS (
  SELECT *, balance / sum(balance) OVER () AS share
  FROM part
)
SELECT region, round(balance, 2) AS balance, round(share, 6) AS share,
  round(sum(share) OVER (ORDER BY balance DESC, region), 6) AS running_share,
  round(sum(share * share) OVER (), 6) AS hhi
FROM shared
WHERE balance > 0
ORDER BY balance DESC, region
