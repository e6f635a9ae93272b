-- question  Which loans went from 31 days past due or more to none though less was paid than was overdue?
-- name en   Suspected re-ageing
-- name zh   疑似账龄重置
-- severity  warn
-- policy    kept

SELECT m.source::VARCHAR AS source, m.month, k.loan_id, p.dpd || ' days past due → 0; paid ' || m.paid_amount || ' of ' || p.overdue_amount || ' overdue' AS detail
FROM book.loan_month m
JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month AND d.load = $load
JOIN book.loan_key k ON k.loan_no = m.loan_no
JOIN book.loan_month p ON p.loan_no = m.loan_no AND p.month = m.month - 1
WHERE m.status = 'active' AND m.dpd = 0 AND m.prior_state BETWEEN 3 AND 15 AND m.paid_amount < p.overdue_amount AND m.restructured IS NOT TRUE
