-- question  How much is due and unpaid?
-- id        overdue_amount
-- name en   Overdue amount
-- name zh   逾期金额
-- define en Amount due and unpaid at month-end on loans at least 1 day past due: the missed instalments only.
-- define zh 月末逾期至少 1 天的贷款已到期未还的金额，只计欠付的分期款。
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
  CAST(coalesce(sum(CASE WHEN overdue THEN overdue_amount END), 0) AS DOUBLE) AS numerator,
  CAST(NULL AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS n, CAST(coalesce(sum(CASE WHEN straddles_1 THEN loans END), 0) AS BIGINT) AS straddled, CAST(coalesce(sum(CASE WHEN overdue THEN overdue_unknown END), 0) AS BIGINT) AS unknown, 0 AS unloaded
FROM cell
GROUP BY ALL
