-- question  Which loans have no product?
-- name en   Product missing
-- name zh   产品缺失
-- severity  warn
-- policy    kept

SELECT m.source::VARCHAR AS source, m.month, k.loan_id, 'shown as (unknown)' AS detail
FROM book.loan_month m
JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month AND d.load = $load
JOIN book.loan_key k ON k.loan_no = m.loan_no
WHERE m.product = '(unknown)'
