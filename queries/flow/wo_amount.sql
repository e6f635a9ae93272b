-- question  How much was charged off?
-- id        wo_amount
-- name en   Charge-offs
-- name zh   核销金额
-- define en Gross principal charged off in the month.
-- define zh 当月核销的本金。
-- family    flow
-- kind      F
-- unit      money
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
  CAST(sum(wo_amount) AS DOUBLE) AS numerator,
  CAST(NULL AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS n, 0 AS straddled, 0 AS unknown, 0 AS unloaded
FROM (
  SELECT month, source, product, cohort, mob, bucket, segment, 0 AS wo_amount FROM cell_flow
  UNION ALL
  SELECT month, source, product_now, cohort, mob, bucket, segment_now, wo_amount FROM cell_flow
)
GROUP BY ALL
