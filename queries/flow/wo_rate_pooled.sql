-- question  What share of the opening balances of the last months was charged off?
-- id        wo_rate_{N}m
-- name en   Charge-off rate over {N} months
-- name zh   核销率（{N} 个月）
-- define en Charge-offs of the month and the months up to {N} in all before divided by the sum of the outstanding balances that each of them opened with: a rate per month.
-- define zh 近 {N} 个月（含当月）核销合计 ÷ 各月期初贷款余额合计，为月均率。
-- family    flow
-- kind      R
-- unit      ratio
-- basis     balance
-- variants  k 3, 12
-- param     k             integer  how many months
-- param     from          month    first month; null for all
-- param     to            month    last month; null for all
-- column    month         months   month index; null unless asked
-- column    source        text     null unless asked
-- column    product       text     null unless asked
-- column    cohort        months   first month of the cohort; 0 unknown; null unless asked
-- column    mob           months   months on book; null unless asked
-- column    bucket        integer  0 to 7 under the scheme; null unless asked
-- column    segment       text     value of the segment; null unless asked
-- column    numerator     number   Σ numerator
-- column    denominator   number   Σ denominator; null for an amount
-- column    n             number   loans, or effective number of loans, behind a rate; null where no interval is given
-- column    straddled     integer  loans whose band holds the threshold inside
-- column    unknown       integer  loans whose amount was not reported
-- column    unloaded      integer  cells whose earlier month is not loaded
-- order     month, source, product, cohort, mob, bucket, segment

WITH cells AS (
  SELECT month, source, product, cohort, mob, bucket, segment, held_by, 0 AS wo_amount, CASE WHEN prior_bucket IS NOT NULL THEN prior_balance ELSE 0 END AS opening, CASE WHEN unloaded THEN 1 ELSE 0 END AS unloaded FROM cell_flow
  UNION ALL
  SELECT month, source, product_now, cohort, mob, bucket, segment_now, held_by, wo_amount, 0, 0 FROM cell_flow
), loaded AS (
  SELECT source::VARCHAR AS held_by, month FROM book.loaded_month
), window_month AS (
  -- each month with the months of its window; short where one of them, or the one before the first, is not loaded
  SELECT l.held_by, l.month, j.back, CASE WHEN e.month IS NULL THEN 1 ELSE 0 END AS unloaded
  FROM loaded l CROSS JOIN (SELECT unnest(range($k + 1)) AS back) j LEFT JOIN loaded e ON e.held_by = l.held_by AND e.month = l.month - j.back
  WHERE ($from IS NULL OR l.month >= $from) AND ($to IS NULL OR l.month <= $to)
), short AS (
  SELECT held_by, month, CAST(sum(unloaded) AS INTEGER) AS unloaded FROM window_month GROUP BY held_by, month
)
SELECT w.month, c.source, c.product, c.cohort, c.mob + w.back AS mob, c.bucket, c.segment,
  CAST(sum(c.wo_amount) AS DOUBLE) AS numerator, CASE WHEN sum(s.unloaded) = 0 THEN CAST(sum(c.opening) AS DOUBLE) END AS denominator,
  CAST(NULL AS DOUBLE) AS n, 0 AS straddled, 0 AS unknown, CAST(sum(s.unloaded) AS BIGINT) AS unloaded
FROM cells c
JOIN window_month w ON w.held_by = c.held_by AND c.month = w.month - w.back AND w.back < $k
JOIN short s ON s.held_by = w.held_by AND s.month = w.month
GROUP BY ALL
