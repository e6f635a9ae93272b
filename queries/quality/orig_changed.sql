-- question  Which loans have another date or amount of lending than first delivered?
-- name en   Origination changed
-- name zh   放款日期或金额变更
-- severity  warn
-- policy    kept

SELECT m.source::VARCHAR AS source, m.month, k.loan_id, concat_ws(', ', CASE WHEN m.orig_date <> f.orig_date THEN 'orig_date ' || f.orig_date || ' → ' || m.orig_date END,
  CASE WHEN m.orig_amount <> f.orig_amount THEN 'orig_amount ' || f.orig_amount || ' → ' || m.orig_amount END) AS detail
FROM book.loan_month m
JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month AND d.load = $load
JOIN book.loan_key k ON k.loan_no = m.loan_no
JOIN book.loan_fact f ON f.loan_no = m.loan_no
WHERE NOT f.has_origination AND (m.orig_date <> f.orig_date OR m.orig_amount <> f.orig_amount)
