-- question  Which loans have another product than the month before?
-- name en   Product changed
-- name zh   产品变更
-- severity  warn
-- policy    kept

SELECT m.source::VARCHAR AS source, m.month, k.loan_id, m.product_prior || ' → ' || m.product AS detail
FROM book.loan_month m
JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month AND d.load = $load
JOIN book.loan_key k ON k.loan_no = m.loan_no
WHERE m.product <> m.product_prior
