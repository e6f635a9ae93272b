-- name en  Cured: loans 1 to 90 days overdue a month before that are current now, by product
-- name zh  治愈率：上月逾期 1–90 天、本月恢复正常的贷款占比，按产品
-- place    10

SELECT c.month, c.product_prior AS product,
  sum(c.loans) AS overdue_before,
  coalesce(sum(c.loans) FILTER (b.bucket = 0), 0) AS cured,
  round(cured / nullif(overdue_before, 0), 6) AS cure_rate
FROM cube_month c
JOIN source s USING (source)
JOIN bucket p ON p.scheme = s.scheme AND p.band = c.prior_state
LEFT JOIN bucket b ON b.scheme = s.scheme AND b.band = c.state
WHERE p.bucket BETWEEN 1 AND 3
GROUP BY c.month, c.product_prior
ORDER BY product, c.month
