-- question  How much of bucket Mk’s balance flowed on, net?
-- id        nfr_{N}
-- name en   Net flow rate, M{N}
-- name zh   M{N} 净迁徙率
-- define en Balance in the next bucket now divided by the balance in M{N} a month before; no loan is followed, so it may exceed 1. From M6, only new entrants of M7+ count.
-- define zh 本月末下一档余额 ÷ 上月末 M{N} 档余额，不逐笔追踪，可大于 1；M6→M7+ 只计新进入者。
-- family    flow
-- kind      R
-- unit      ratio
-- basis     balance
-- variants  k 0, 1, 2, 3, 4, 5, 6
-- param     k             integer  bucket at the month before
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
  CAST(coalesce(sum(now_balance), 0) AS DOUBLE) AS numerator,
  CAST(coalesce(sum(before_balance), 0) AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS n, CAST(coalesce(sum(straddled), 0) AS BIGINT) AS straddled, 0 AS unknown, CAST(coalesce(sum(unloaded), 0) AS BIGINT) AS unloaded
FROM (
  SELECT month, source, product, cohort, mob, bucket, segment, 0 AS now_balance, CASE WHEN prior_bucket = $k THEN prior_balance ELSE 0 END AS before_balance, 0 AS straddled, CASE WHEN unloaded THEN 1 ELSE 0 END AS unloaded FROM cell_flow
  UNION ALL
  SELECT month, source, product_now, cohort, mob, bucket, segment_now, CASE WHEN asked_now AND to_bucket = $k + 1 AND ($k < 6 OR NOT was_last) THEN balance ELSE 0 END, 0, CASE WHEN asked_now AND to_bucket < $k + 1 AND to_bucket_hi >= $k + 1 THEN loans ELSE 0 END, CASE WHEN unloaded THEN 1 ELSE 0 END FROM cell_flow
)
GROUP BY ALL
