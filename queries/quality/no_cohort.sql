-- question  Which loans are first seen without a date of lending, and so belong to no cohort?
-- name en   No cohort
-- name zh   无放款批次
-- severity  info
-- policy    kept

SELECT m.source::VARCHAR AS source, m.month, k.loan_id, 'no orig_date: in stock figures, not in vintages' AS detail
FROM book.loan_month m
JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month AND d.load = $load
JOIN book.loan_key k ON k.loan_no = m.loan_no
JOIN book.loan_fact f ON f.loan_no = m.loan_no AND f.first_month = m.month
WHERE f.cohort IS NULL
