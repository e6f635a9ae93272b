-- question  What share of what fell due on current and new loans was not paid?
-- id        entry_rate_due
-- name en   Entry rate, of amounts due
-- name zh   入催率（到期口径）
-- define en Of what fell due in the month on loans that were current a month before or are at most one month on book, the part that was not paid; null where an active loan does not say what was due or paid.
-- define zh 上月末正常（M0）或账龄不超过 1 个月的贷款，当月应还金额中未还部分的占比；在贷贷款未报送应还或实还时为空。
-- family    flow
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
  CAST(sum(due_amount - paid_amount) AS DOUBLE) AS numerator, CASE WHEN sum(unknown) = 0 THEN CAST(sum(due_amount) AS DOUBLE) END AS denominator,
  CAST(NULL AS DOUBLE) AS n, 0 AS straddled, CAST(sum(unknown) AS BIGINT) AS unknown, CAST(sum(unloaded) AS BIGINT) AS unloaded
FROM cell_due
GROUP BY ALL
