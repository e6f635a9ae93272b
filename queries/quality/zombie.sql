-- question  Which loans came back after they were paid off, charged off or sold?
-- name en   Ended loan active again
-- name zh   已终结贷款重新活跃
-- severity  warn
-- policy    kept

SELECT m.source::VARCHAR AS source, m.month, k.loan_id, 'active after ' || CASE coalesce(e.state, m.prior_state) WHEN 21 THEN 'paid_off' WHEN 22 THEN 'charged_off' ELSE 'sold' END AS detail
FROM book.loan_month m
JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month AND d.load = $load
JOIN book.loan_key k ON k.loan_no = m.loan_no
-- where the month before is not loaded, the row does not know its predecessor
LEFT JOIN (SELECT m.loan_no, m.month, max_by(p.state, p.month) AS state
           FROM book.loan_month m
           JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month AND d.load = $load
           JOIN book.loan_month p ON p.loan_no = m.loan_no AND p.month < m.month
           WHERE m.prior_state = 31 AND m.state <= 20
           GROUP BY m.loan_no, m.month HAVING max_by(p.state, p.month) BETWEEN 21 AND 23) e ON e.loan_no = m.loan_no AND e.month = m.month
WHERE m.state <= 20 AND (m.prior_state BETWEEN 21 AND 23 OR e.state IS NOT NULL)
