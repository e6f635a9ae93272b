-- question  What share of bucket Mk rolled into the next bucket?
-- id        roll_rate_{N}
-- name en   Roll rate from M{N}
-- name zh   M{N} 滚动率
-- define en Of the loans in M{N} a month before, those in the next bucket now. Loans are followed one by one.
-- define zh 上月末 M{N} 贷款中本月末进入下一档的占比，逐笔追踪。
-- family    flow
-- kind      R
-- unit      ratio
-- basis     balance, count
-- variants  k 0, 1, 2, 3, 4, 5, 6
-- param     k             integer  bucket at the month before
-- param     basis         text     balance or count
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
  CAST(coalesce(sum(CASE WHEN prior_bucket = $k AND to_bucket = $k + 1 THEN weight END), 0) AS DOUBLE) AS numerator,
  CAST(coalesce(sum(CASE WHEN prior_bucket = $k THEN weight END), 0) AS DOUBLE) AS denominator,
  CASE $basis WHEN 'count' THEN CAST(sum(CASE WHEN prior_bucket = $k THEN loans END) AS DOUBLE) END AS n, 0 AS straddled, 0 AS unknown, CAST(coalesce(sum(CASE WHEN unloaded THEN 1 END), 0) AS BIGINT) AS unloaded
FROM cell_flow
GROUP BY ALL
