-- name en  What each load restated of earlier months
-- name zh  各次加载更正了哪些历史数据
-- place    16

-- rows as they stood before, against the same loans and months now
SELECT l.id AS load, l.source, l.loaded_at,
  count(r.loan_id) AS rows_replaced, count(DISTINCT r.month) AS months,
  min(r.month) AS first_month, max(r.month) AS last_month,
  coalesce(sum(m.balance - r.balance), 0) AS balance_change,
  count(*) FILTER (m.bucket IS DISTINCT FROM r.bucket AND r.loan_id IS NOT NULL) AS other_bucket
FROM load l
LEFT JOIN loan_month_replaced r ON r.replaced_by = l.id
LEFT JOIN loan_month m ON m.source = r.source AND m.loan_id = r.loan_id AND m.month = r.month
GROUP BY l.id, l.source, l.loaded_at
ORDER BY l.loaded_at DESC, load DESC
