-- question  What share of the book stands in bucket Mk?
-- id        coin_M{N}
-- name en   Coincident rate, M{N}
-- name zh   即期 M{N}
-- define en Balance of loans in bucket M{N} divided by outstanding balance of the same month; the eight buckets add up to 1.
-- define zh M{N} 档贷款余额 ÷ 当月贷款余额；八档合计为 1。
-- family    stock
-- kind      R
-- unit      ratio
-- basis     balance, count
-- variants  k 0, 1, 2, 3, 4, 5, 6, 7
-- param     basis         text     balance or count
-- param     k             integer  bucket 0 to 7
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
  CAST(coalesce(sum(CASE WHEN in_bucket = $k THEN weight END), 0) AS DOUBLE) AS numerator,
  CAST(sum(weight) AS DOUBLE) AS denominator,
  CASE $basis WHEN 'count' THEN CAST(sum(loans) AS DOUBLE) ELSE CAST(sum(balance) AS DOUBLE) * CAST(sum(balance) AS DOUBLE) / nullif(sum(balance_sq), 0) END AS n, CAST(coalesce(sum(CASE WHEN in_bucket < $k AND in_bucket_hi >= $k THEN loans END), 0) AS BIGINT) AS straddled, 0 AS unknown, 0 AS unloaded
FROM cell
GROUP BY ALL
