-- question  How much do borrowers have in credit?
-- id        credit_balance
-- name en   Credit balance
-- name zh   溢缴款
-- define en Sum of negative balances; it never nets against other loans.
-- define zh 负余额合计，不与其他贷款轧差。
-- family    stock
-- kind      S
-- unit      money
-- basis     balance
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
  CAST(sum(credit_balance) AS DOUBLE) AS numerator,
  CAST(NULL AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS n, 0 AS straddled, 0 AS unknown, 0 AS unloaded
FROM cell_all
GROUP BY ALL
