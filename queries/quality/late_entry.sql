-- question  Which loans were first seen late in their life?
-- name en   Late entry
-- name zh   晚进入
-- severity  info
-- policy    kept

SELECT c.source::VARCHAR AS source, c.first_month AS month, k.loan_id,
  'lent ' || printf('%04d-%02d', (c.cohort - 1) // 12, (c.cohort - 1) % 12 + 1) || ', first seen ' || (c.first_month - c.cohort) || ' months later' AS detail
FROM book.cohort_row c
JOIN book.loaded_month d ON d.source = c.source AND d.month = c.first_month AND d.load = $load
JOIN book.loan_key k ON k.loan_no = c.loan_no
WHERE c.late = 1
