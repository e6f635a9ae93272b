-- question  Which loans were charged off without an amount?
-- name en   Charge-off amount inferred
-- name zh   核销金额为推断
-- severity  warn
-- policy    kept

SELECT m.source::VARCHAR AS source, m.month, k.loan_id, 'charged off without an amount; taken: ' || m.wo_amount AS detail
FROM book.loan_month m
JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month AND d.load = $load
JOIN book.loan_key k ON k.loan_no = m.loan_no
WHERE m.wo_loans = 1 AND m.chargeoff_amount IS NULL
