-- question  In which months is the status derived from balance and overdue amount, because the tape has none?
-- name en   Status derived
-- name zh   状态为推断
-- severity  info
-- policy    kept

SELECT m.source::VARCHAR AS source, m.month, NULL::VARCHAR AS loan_id, count(*) || ' rows: active while anything is owed, else paid_off' AS detail
FROM book.loan_month m
JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month AND d.load = $load
WHERE m.status_derived
GROUP BY m.source, m.month
