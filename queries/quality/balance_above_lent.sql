-- question  Which term loans owe more than 105 % of what was lent?
-- name en   Balance above the amount lent
-- name zh   余额超过放款金额
-- severity  warn
-- policy    kept

-- a card has no term; where a tape gives no terms at all, every loan is taken for a term loan
WITH with_term AS (
  SELECT 1 FROM book.loan_month m
  JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month AND d.load = $load
  WHERE m.term_months > 0 LIMIT 1
)
SELECT m.source::VARCHAR AS source, m.month, k.loan_id, 'balance ' || m.balance || ', lent ' || f.orig_amount AS detail
FROM book.loan_month m
JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month AND d.load = $load
JOIN book.loan_key k ON k.loan_no = m.loan_no
JOIN book.loan_fact f ON f.loan_no = m.loan_no
-- the first comparison spares nearly all rows the wide decimal of the second
WHERE m.state <= 15 AND m.balance > f.orig_amount AND m.balance > 1.05 * f.orig_amount
  AND (m.term_months > 0 OR NOT EXISTS (SELECT 1 FROM with_term))
