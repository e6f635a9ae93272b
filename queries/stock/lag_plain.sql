-- question  What share of the receivables of k months ago stands in bucket Mk now?
-- id        lag_M{N}
-- name en   Lagged rate, M{N}
-- name zh   递延 M{N}
-- define en Balance in bucket M{N} divided by the outstanding balance {N} months before, when that delinquency began.
-- define zh M{N} 档贷款余额 ÷ {N} 个月前（逾期起始月）的贷款余额。
-- family    stock
-- kind      R
-- unit      ratio
-- basis     balance
-- variants  k 1, 2, 3, 4, 5, 6, 7
-- param     k             integer  bucket, and months back
-- param     sources       texts    only these; empty for all
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

SELECT a.month, a.source, a.product, a.cohort, a.mob, a.bucket, a.segment,
  a.hit AS numerator,
  b.total AS denominator,
  CAST(NULL AS DOUBLE) AS n, a.straddled AS straddled, 0 AS unknown, CASE WHEN b.total IS NULL AND NOT EXISTS (SELECT 1 FROM book.loaded_month l WHERE l.month = a.month - $k AND (len($sources) = 0 OR l.source::VARCHAR IN (SELECT unnest($sources)))) THEN 1 ELSE 0 END AS unloaded
FROM (SELECT month, source, product, cohort, mob, bucket, segment, CAST(coalesce(sum(CASE WHEN in_bucket = $k THEN balance END), 0) AS DOUBLE) AS hit,
        CAST(coalesce(sum(CASE WHEN in_bucket < $k AND in_bucket_hi >= $k THEN loans END), 0) AS BIGINT) AS straddled FROM cell GROUP BY ALL) a
LEFT JOIN (SELECT month, source, product, cohort, mob, bucket, segment, CAST(sum(balance) AS DOUBLE) AS total FROM cell GROUP BY ALL) b
  ON b.month = a.month - $k AND a.source IS NOT DISTINCT FROM b.source AND a.product IS NOT DISTINCT FROM b.product AND a.cohort IS NOT DISTINCT FROM b.cohort AND a.bucket IS NOT DISTINCT FROM b.bucket AND a.segment IS NOT DISTINCT FROM b.segment
