-- question  What share do the k largest groups have?
-- id        top_k_share
-- name en   Share of the k largest
-- name zh   前 k 占比
-- define en Balance of the k largest groups (dim) divided by outstanding balance; ties by name.
-- define zh 余额最大的 k 组（dim）余额 ÷ 贷款余额；并列按名称。
-- family    stock
-- kind      R
-- unit      ratio
-- basis     balance
-- param     dim           text     what the balance is concentrated in: product, a segment, cohort, or loan
-- param     k             integer  how many groups
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
  CAST(coalesce(sum(CASE WHEN place <= $k THEN balance END), 0) AS DOUBLE) AS numerator,
  CAST(sum(balance) AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS n, 0 AS straddled, 0 AS unknown, 0 AS unloaded
FROM (
  SELECT *, row_number() OVER (PARTITION BY month, source, product, cohort, mob, bucket, segment ORDER BY balance DESC, member) AS place
  FROM (SELECT month, source, product, cohort, mob, bucket, segment, member, CAST(sum(balance) AS DOUBLE) AS balance, sum(balance_sq) AS balance_sq FROM cell GROUP BY ALL))
GROUP BY ALL
