-- question  What share of the balance is due and unpaid?
-- id        overdue_amount_rate
-- name en   Overdue amount rate
-- name zh   逾期金额占比
-- define en Overdue amount divided by outstanding balance; not to be confused with the overdue rate, which takes the whole balance of overdue loans.
-- define zh 逾期金额 ÷ 贷款余额；与按整笔余额计算的逾期率不同。
-- family    stock
-- kind      R
-- unit      ratio
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
  CAST(coalesce(sum(CASE WHEN overdue THEN overdue_amount END), 0) AS DOUBLE) AS numerator,
  CAST(sum(balance) AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS n, CAST(coalesce(sum(CASE WHEN straddles_1 THEN loans END), 0) AS BIGINT) AS straddled, CAST(coalesce(sum(CASE WHEN overdue THEN overdue_unknown END), 0) AS BIGINT) AS unknown, 0 AS unloaded
FROM cell
GROUP BY ALL
