-- layout    Commercial mortgage trusts, SEC ABS-EE: one file of loans, one of properties
-- input     property  loanID, propertyID, propertyTypeCode
-- input     loan      loanID, reportingPeriodEndDate, originationDate, originalLoanAmount, reportPeriodEndActualBalanceAmount, paymentStatusLoanCode
-- source    cmbs
-- scheme    lt30
-- currency  USD

WITH product AS (
  -- the most frequent property type of a loan; it is missing in some months
  SELECT loanID, mode(propertyTypeCode) AS product FROM property WHERE propertyTypeCode IS NOT NULL GROUP BY loanID
)
SELECT l.file_no, l.row_no,
  l.reportingPeriodEndDate AS as_of,
  l.loanID AS loan_id,
  p.product,
  l.originationDate AS orig_date,
  l.originalLoanAmount AS orig_amount,
  l.reportPeriodEndActualBalanceAmount AS balance,
  CASE l.paymentStatusLoanCode WHEN '0' THEN 'current' WHEN 'A' THEN 'current' WHEN 'B' THEN '1-29' WHEN '1' THEN '30-59' WHEN '2' THEN '60-89' WHEN '3' THEN '90+' END AS bucket_raw,
  -- after payoff the rows go on with every amount and the status empty
  CASE WHEN l.paymentStatusLoanCode IS NULL THEN 'paid_off' ELSE 'active' END AS status,
  l.totalPrincipalInterestAdvancedOutstandingAmount AS overdue_amount,
  l.firstLoanPaymentDueDate AS first_due_date,
  l.originalTermLoanNumber AS term_months,
  l.originalInterestRatePercentage AS rate,
  CASE WHEN l.paymentStatusLoanCode NOT IN ('0', 'A', 'B', '1', '2', '3') THEN 'payment status code ' || l.paymentStatusLoanCode || ' is not mapped by this layout' END AS reject
FROM loan l
LEFT JOIN product p ON p.loanID = l.loanID
