-- name en  Roll rates from each bucket into the next, by balance
-- name zh  各档向下一档的滚动率（按余额）
-- place    8

SELECT c.month, p.bucket AS from_bucket, sum(c.prior_balance) AS balance_before,
  coalesce(sum(c.prior_balance) FILTER (b.bucket = p.bucket + 1), 0) AS rolled,
  round(rolled / nullif(balance_before::DOUBLE, 0), 6) AS roll_rate
FROM cube_month c
JOIN source s USING (source)
JOIN bucket p ON p.scheme = s.scheme AND p.band = c.prior_state
LEFT JOIN bucket b ON b.scheme = s.scheme AND b.band = c.state
WHERE p.bucket < 7
GROUP BY c.month, p.bucket
ORDER BY c.month DESC, p.bucket
