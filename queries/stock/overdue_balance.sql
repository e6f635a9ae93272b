-- question  How much balance is past the threshold?
-- id        overdue_balance_{N}
-- name en   Overdue balance, {N}+
-- name zh   {N}+ 逾期余额
-- define en Full remaining principal of loans past {N} days overdue (cn: more than {N} days; lt30: {N} days or more; 1+ is 1 day or more in both).
-- define zh 逾期超过 {N} 天的贷款的全部剩余本金（lt30 口径为 {N} 天及以上；1+ 均指至少 1 天）。
-- family    stock
-- kind      S
-- unit      money
-- basis     balance, count
-- variants  threshold 1, 30, 60, 90, 120, 150, 180
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
  CAST(coalesce(sum(CASE WHEN past THEN weight END), 0) AS DOUBLE) AS numerator,
  CAST(NULL AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS n, CAST(coalesce(sum(CASE WHEN straddles THEN loans END), 0) AS BIGINT) AS straddled, 0 AS unknown, 0 AS unloaded
FROM cell
GROUP BY ALL
