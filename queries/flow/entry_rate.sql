-- question  What share of the current loans became overdue?
-- id        entry_rate
-- name en   Entry rate
-- name zh   入催率
-- define en Of the loans current a month before, those overdue or charged off now; weighted with last month’s balance, or by count.
-- define zh 上月末正常（M0）贷款中本月末进入 M1 及以上或核销的占比；按上月余额或笔数加权。
-- family    flow
-- kind      R
-- unit      ratio
-- basis     balance, count
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
  CAST(coalesce(sum(CASE WHEN prior_bucket = 0 AND (to_bucket >= 1 OR became = 'WO') THEN weight END), 0) AS DOUBLE) AS numerator,
  CAST(coalesce(sum(CASE WHEN prior_bucket = 0 THEN weight END), 0) AS DOUBLE) AS denominator,
  CASE $basis WHEN 'count' THEN CAST(sum(CASE WHEN prior_bucket = 0 THEN loans END) AS DOUBLE) END AS n, CAST(coalesce(sum(CASE WHEN prior_bucket = 0 AND to_bucket = 0 AND to_bucket_hi >= 1 THEN loans END), 0) AS BIGINT) AS straddled, 0 AS unknown, CAST(coalesce(sum(CASE WHEN unloaded THEN 1 END), 0) AS BIGINT) AS unloaded
FROM cell_flow
GROUP BY ALL
