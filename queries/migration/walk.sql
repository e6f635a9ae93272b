-- question  How did the overdue balance come from last month’s to this month’s?
-- column    part     text   opening, entry, exit, change or closing
-- column    state    text   where an entry came from, where an exit went; null for the others
-- column    amount   money  balance: of entries and closing now, of exits and opening a month before
-- order     part, state

WITH moved AS (
  SELECT coalesce(prior_bucket, 0) >= 1 AS was_overdue, asked_now AND coalesce(to_bucket, 0) >= 1 AS is_overdue,
    CASE WHEN NOT asked_before THEN 'regrouped' WHEN prior_bucket = 0 THEN 'M0' ELSE was END AS was,
    CASE WHEN NOT asked_now THEN 'regrouped' WHEN to_bucket = 0 THEN 'M0' ELSE became END AS became, prior_balance, balance
  FROM cell_flow
)
SELECT part, state, CAST(sum(amount) AS DOUBLE) AS amount
FROM (
  SELECT 'opening' AS part, NULL AS state, CASE WHEN was_overdue THEN prior_balance ELSE 0 END AS amount FROM moved
  UNION ALL SELECT 'closing', NULL, CASE WHEN is_overdue THEN balance ELSE 0 END FROM moved
  UNION ALL SELECT 'change', NULL, CASE WHEN was_overdue AND is_overdue THEN balance - prior_balance ELSE 0 END FROM moved
  UNION ALL SELECT 'entry', was, balance FROM moved WHERE is_overdue AND NOT was_overdue
  UNION ALL SELECT 'exit', became, prior_balance FROM moved WHERE was_overdue AND NOT is_overdue
)
GROUP BY ALL ORDER BY part, state
