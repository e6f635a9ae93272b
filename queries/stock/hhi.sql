-- question  How concentrated is the balance?
-- id        hhi
-- name en   Concentration (HHI)
-- name zh   集中度（HHI）
-- define en Sum of the squared shares of each group (dim: product, a segment, cohort, or loan) in the outstanding balance, from 0 to 1; the unknown is one group.
-- define zh 各组（dim 指定产品、客群、批次或单笔）占贷款余额份额的平方和，0 至 1；未知自成一组。
-- family    stock
-- kind      R
-- unit      ratio
-- basis     balance
-- param     dim           text     what the balance is concentrated in: product, a segment, cohort, or loan
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
  CAST(sum(CASE $dim WHEN 'loan' THEN balance_sq ELSE balance * balance END) AS DOUBLE) / nullif(CAST(sum(balance) AS DOUBLE), 0) AS numerator,
  CAST(sum(balance) AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS n, 0 AS straddled, 0 AS unknown, 0 AS unloaded
FROM (
  SELECT *, row_number() OVER (PARTITION BY month, source, product, cohort, mob, bucket, segment ORDER BY balance DESC, member) AS place
  FROM (SELECT month, source, product, cohort, mob, bucket, segment, member, CAST(sum(balance) AS DOUBLE) AS balance, sum(balance_sq) AS balance_sq FROM cell GROUP BY ALL))
GROUP BY ALL
