-- question  Which loans got more days past due than days went by?
-- name en   Days past due jump
-- name zh   逾期天数跳变
-- severity  warn
-- policy    kept

SELECT m.source::VARCHAR AS source, m.month, k.loan_id, p.dpd || ' days past due on ' || p.as_of_raw || ', ' || m.dpd || ' on ' || m.as_of_raw AS detail
FROM book.loan_month m
JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month AND d.load = $load
JOIN book.loan_key k ON k.loan_no = m.loan_no
JOIN book.loan_month p ON p.loan_no = m.loan_no AND p.month = m.month - 1 AND p.status = 'active'
WHERE m.status = 'active' AND m.dpd >= 28 AND m.dpd > coalesce(p.dpd_hi, p.dpd) + (m.as_of_raw - p.as_of_raw)
