-- question  What share of the book is past the threshold?
-- id        overdue_rate_{N}
-- name en   Overdue rate, {N}+
-- name zh   {N}+ 逾期率
-- define en Overdue balance {N}+ divided by outstanding balance; by count, overdue loans divided by active loans.
-- define zh {N}+ 逾期余额 ÷ 贷款余额；笔数口径为逾期笔数 ÷ 在贷笔数。
-- family    stock
-- kind      R
-- unit      ratio
-- basis     balance, count
-- variants  threshold 1, 30, 60, 90, 120, 150, 180
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
  CAST(coalesce(sum(CASE WHEN past THEN weight END), 0) AS DOUBLE) AS numerator,
  CAST(sum(weight) AS DOUBLE) AS denominator,
  CASE $basis WHEN 'count' THEN CAST(sum(loans) AS DOUBLE) ELSE CAST(sum(balance) AS DOUBLE) * CAST(sum(balance) AS DOUBLE) / nullif(sum(balance_sq), 0) END AS n, CAST(coalesce(sum(CASE WHEN straddles THEN loans END), 0) AS BIGINT) AS straddled, 0 AS unknown, 0 AS unloaded
FROM cell
GROUP BY ALL
