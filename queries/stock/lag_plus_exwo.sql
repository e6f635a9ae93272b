-- question  What share of the receivables of k months ago is Mk or worse now?
-- id        lag_M{N}+_exwo
-- name en   Lagged rate, M{N}+ without charge-offs
-- name zh   递延 M{N}+（不含核销）
-- define en Balance in bucket M{N} or worse divided by the outstanding balance {N} months before.
-- define zh M{N} 及以上档贷款余额 ÷ {N} 个月前的贷款余额。
-- family    stock
-- kind      R
-- unit      ratio
-- basis     balance
-- variants  k 1, 2, 3, 4, 5, 6, 7
-- param     k             integer  bucket, and months back
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
  SELECT month, source, product, cohort, mob, bucket, segment, held_by, sum(CASE WHEN in_bucket >= $k THEN balance ELSE 0 END) AS hit, sum(balance) AS total,
    sum(CASE WHEN in_bucket < $k AND in_bucket_hi >= $k THEN loans ELSE 0 END) AS straddled
  FROM cell GROUP BY ALL
), loaded AS (
  SELECT source::VARCHAR AS held_by, month FROM book.loaded_month
)
SELECT month, source, product, cohort, mob, bucket, segment,
  CAST(sum(hit) AS DOUBLE) AS numerator,
  CAST(sum(total) AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS n, CAST(sum(straddled) AS BIGINT) AS straddled, 0 AS unknown, CAST(sum(unloaded) AS BIGINT) AS unloaded
FROM (
  SELECT c.month, source, product, cohort, mob, bucket, segment, hit, 0 AS total, straddled, CASE WHEN l.month IS NULL THEN 1 ELSE 0 END AS unloaded
  FROM cells c LEFT JOIN loaded l ON l.held_by = c.held_by AND l.month = c.month - $k
  UNION ALL
  -- what was outstanding k months ago, of the sources that are loaded now
  SELECT c.month + $k, source, product, cohort, mob + $k, bucket, segment, 0, total, 0, 0
  FROM cells c JOIN loaded l ON l.held_by = c.held_by AND l.month = c.month + $k
  WHERE $to IS NULL OR l.month <= $to
)
GROUP BY ALL
