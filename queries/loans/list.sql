-- question  Which loans make up a figure, and with how much each?
-- param     to            month    the month of the figure
-- param     limit         integer  at most so many
-- param     after_counted number   continue after this amount …
-- param     after_loan    integer  … and this loan; null from the start
-- column    source        text     source
-- column    loan_id       text     the lender's id
-- column    product       text     product now; as last seen where the loan has no row this month
-- column    cohort        text     month of lending, YYYY-MM
-- column    mob           months   months on book
-- column    grade         text     risk grade
-- column    channel       text     channel
-- column    region        text     region
-- column    balance       money    balance now
-- column    days_past_due days     days past due now
-- column    overdue_amount  money  due and unpaid
-- column    status        text     status now; null where the loan has no row this month
-- column    counted       number   what the loan adds to the numerator of the figure
-- column    loan_no       integer  number within the snapshot, for the next page
-- order     counted

SELECT k.source::VARCHAR AS source, k.loan_id, coalesce(m.product, l.product)::VARCHAR AS product,
  printf('%04d-%02d', (f.cohort - 1) // 12, (f.cohort - 1) % 12 + 1) AS cohort, $to - f.cohort AS mob,
  coalesce(m.grade, l.grade)::VARCHAR AS grade, f.channel::VARCHAR AS channel, f.region::VARCHAR AS region,
  CAST(m.balance AS DOUBLE) AS balance, m.dpd AS days_past_due, CAST(m.overdue_amount AS DOUBLE) AS overdue_amount, m.status::VARCHAR AS status,
  x.counted, k.loan_no
FROM (SELECT CAST(segment AS INTEGER) AS loan_no, CAST(sum(numerator) AS DOUBLE) AS counted FROM measured GROUP BY ALL) x
JOIN book.loan_key k ON k.loan_no = x.loan_no
JOIN book.loan_fact f ON f.loan_no = x.loan_no
JOIN book.loan_last l ON l.loan_no = x.loan_no
LEFT JOIN book.loan_month m ON m.loan_no = x.loan_no AND m.month = $to
WHERE x.counted <> 0 AND ($after_loan IS NULL OR x.counted < $after_counted OR (x.counted = $after_counted AND k.loan_no > $after_loan))
ORDER BY x.counted DESC, k.loan_no
LIMIT $limit
