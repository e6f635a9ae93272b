-- question  Which active loans have a balance below zero?
-- name en   Credit balance
-- name zh   溢缴款
-- severity  info
-- policy    kept

SELECT m.source::VARCHAR AS source, m.month, k.loan_id, 'balance ' || m.balance AS detail
FROM book.loan_month m
JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month AND d.load = $load
JOIN book.loan_key k ON k.loan_no = m.loan_no
WHERE m.status = 'active' AND m.balance < 0
