-- question  What share of the opening balance would be charged off in a year at the rate of the month?
-- id        wo_rate_annualised
-- name en   Charge-off rate, annualised
-- name zh   核销率（年化）
-- define en Charge-offs of the month times 12, divided by the outstanding balance a month before.
-- define zh 当月核销 × 12 ÷ 上月末贷款余额（单利年化）。
-- family    flow
-- kind      R
-- unit      ratio
-- basis     balance
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

SELECT month, source, product, cohort, mob, bucket, segment,
  CAST(sum(wo_amount) * 12 AS DOUBLE) AS numerator,
  CAST(sum(opening) AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS n, 0 AS straddled, 0 AS unknown, CAST(coalesce(sum(unloaded), 0) AS BIGINT) AS unloaded
FROM (
  SELECT month, source, product, cohort, mob, bucket, segment, 0 AS wo_amount, CASE WHEN prior_bucket IS NOT NULL THEN prior_balance ELSE 0 END AS opening, CASE WHEN unloaded THEN 1 ELSE 0 END AS unloaded FROM cell_flow
  UNION ALL
  SELECT month, source, product_now, cohort, mob, bucket, segment_now, wo_amount, 0, 0 FROM cell_flow
)
GROUP BY ALL
