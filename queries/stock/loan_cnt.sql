-- question  How many loans are outstanding?
-- id        loan_cnt
-- name en   Active loans
-- name zh   在贷笔数
-- define en Number of loans with a balance or an amount due at month-end; paid off, charged off, sold and credit-balance loans are not counted.
-- define zh 月末仍有余额或欠款的贷款笔数；已结清、核销、转让及溢缴款贷款不计入。
-- family    stock
-- kind      S
-- unit      integer
-- basis     count
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
  CAST(sum(loans) AS DOUBLE) AS numerator,
  CAST(NULL AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS n, 0 AS straddled, 0 AS unknown, 0 AS unloaded
FROM cell
GROUP BY ALL
