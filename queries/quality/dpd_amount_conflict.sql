-- question  Which active loans have days past due but nothing overdue, or the other way round?
-- name en   Days and amount overdue disagree
-- name zh   逾期天数与逾期金额矛盾
-- severity  warn
-- policy    kept

SELECT m.source::VARCHAR AS source, m.month, k.loan_id, m.dpd || ' days past due, overdue amount ' || m.overdue_amount AS detail
FROM book.loan_month m
JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month AND d.load = $load
JOIN book.loan_key k ON k.loan_no = m.loan_no
WHERE m.status = 'active' AND ((m.dpd = 0 AND m.overdue_amount > 0) OR (m.dpd > 0 AND m.overdue_amount = 0))
