-- question  Which loans have another date, amount or product on their first tape than in the originations?
-- name en   Tape and originations disagree
-- name zh   台账与放款表不一致
-- severity  warn
-- policy    kept

-- the originations stand; looked at when either of the two is loaded
SELECT o.source::VARCHAR AS source, m.month, o.loan_id,
  concat_ws(', ', CASE WHEN m.orig_date <> o.orig_date THEN 'orig_date ' || m.orig_date || ', originations ' || o.orig_date END,
    CASE WHEN m.orig_amount <> o.orig_amount THEN 'orig_amount ' || m.orig_amount || ', originations ' || o.orig_amount END,
    CASE WHEN m.product <> o.product_orig THEN 'product ' || m.product || ', originations ' || o.product_orig END) AS detail
FROM book.originations o
JOIN book.loan_key k ON k.source = o.source AND k.loan_id = o.loan_id
JOIN book.loan_fact f ON f.loan_no = k.loan_no
JOIN book.loan_month m ON m.loan_no = f.loan_no AND m.month = f.first_month
JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month
WHERE (o.load = $load OR d.load = $load)
  AND (m.orig_date <> o.orig_date OR m.orig_amount <> o.orig_amount OR m.product <> o.product_orig)
