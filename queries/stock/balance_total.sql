-- question  How much is outstanding?
-- id        balance_total
-- name en   Outstanding balance
-- name zh   贷款余额
-- define en Principal outstanding of active loans at month-end.
-- define zh 月末在贷贷款的未偿还本金。
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
  CAST(sum(balance) AS DOUBLE) AS numerator,
  CAST(NULL AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS n, 0 AS straddled, 0 AS unknown, 0 AS unloaded
FROM cell
GROUP BY ALL
