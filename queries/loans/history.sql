-- question  What was this loan in every month it was seen?
-- param     source        text     source
-- param     loan          text     the lender's id
-- column    month         text     month, YYYY-MM
-- column    product       text     product then
-- column    cohort        text     month of lending
-- column    mob           months   months on book
-- column    grade         text     risk grade then
-- column    channel       text     channel as first seen
-- column    region        text     region as first seen
-- column    orig_date     text     date of lending
-- column    orig_amount   money    amount lent
-- column    balance       money    balance
-- column    days_past_due days     days past due as delivered
-- column    bucket        integer  by the source's scheme; null when not outstanding
-- column    state         text     M0 to M7, IDLE, PAID, WO or SOLD
-- column    status        text     status as delivered
-- column    overdue_amount   money    due and unpaid
-- column    due_amount    money    due in the month
-- column    paid_amount   money    paid in the month
-- column    chargeoff_amount  money  charged off so far
-- column    recovery_amount   money  recovered in the month
-- column    load          text     load that delivered the row
-- order     month

SELECT month, product::VARCHAR AS product, cohort_month AS cohort, mob, grade::VARCHAR AS grade, channel::VARCHAR AS channel, region::VARCHAR AS region,
  orig_date::VARCHAR AS orig_date, CAST(orig_amount AS DOUBLE) AS orig_amount, CAST(balance AS DOUBLE) AS balance, days_past_due, CAST(bucket AS INTEGER) AS bucket, state,
  status::VARCHAR AS status, CAST(overdue_amount AS DOUBLE) AS overdue_amount, CAST(due_amount AS DOUBLE) AS due_amount, CAST(paid_amount AS DOUBLE) AS paid_amount,
  CAST(chargeoff_amount AS DOUBLE) AS chargeoff_amount, CAST(recovery_amount AS DOUBLE) AS recovery_amount, load
FROM loan_month
WHERE source::VARCHAR = $source AND loan_id = $loan
ORDER BY month
