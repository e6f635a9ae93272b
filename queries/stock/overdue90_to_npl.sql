-- question  How does the 90+ balance compare with the non-performing one?
-- id        overdue90_to_npl
-- name en   90+ overdue to NPL
-- name zh   逾期 90+ ÷ 不良
-- define en Overdue balance 90+ divided by the balance of non-performing loans.
-- define zh 90+ 逾期余额 ÷ 不良贷款余额。
-- family    stock
-- kind      R
-- unit      ratio
-- basis     balance, count
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
  CAST(coalesce(sum(CASE WHEN past_90 THEN weight END), 0) AS DOUBLE) AS numerator,
  CAST(sum(npl_weight) AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS n, CAST(sum(npl_straddled + CASE WHEN straddles_90 THEN loans ELSE 0 END) AS BIGINT) AS straddled, 0 AS unknown, 0 AS unloaded
FROM cell
GROUP BY ALL
