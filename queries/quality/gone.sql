-- question  Which loans vanished from the tape while 90 or more days past due?
-- name en   Vanished past 90 days
-- name zh   逾期90+后去向不明
-- severity  warn
-- policy    kept

SELECT a.source::VARCHAR AS source, a.month, k.loan_id, 'last balance ' || a.exit_balance || ', bucket M' || b.bucket AS detail
FROM book.loan_absent a
JOIN book.loaded_month d ON d.source = a.source AND d.month = a.month AND d.load = $load
JOIN book.source s ON s.source = a.source
JOIN book.edge e ON e.scheme = s.scheme AND e.threshold = 90
JOIN book.bucket b ON b.scheme = s.scheme AND b.band = a.exit_state
JOIN book.loan_key k ON k.loan_no = a.loan_no
WHERE a.state = 25 AND a.exit_state BETWEEN e.edge AND 15
