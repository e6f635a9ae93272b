-- question  What are the fixed denominators of each cohort?
-- param     by_product   boolean  keep products apart
-- param     sources      texts    only these; empty for all
-- param     products     texts    only these, as first seen; empty for all
-- param     cell_cohort_from  month  first cohort read; null for all
-- param     cohort_to    month    last cohort; null for all
-- param     basis        text     balance or count
-- column    source      text     source
-- column    cohort      months   month of lending
-- column    product     text     product as first seen; null unless asked
-- column    segment     text     value of the segment as first seen; null unless asked
-- column    size        number   loans lent, or amount lent
-- column    loans       integer  loans lent
-- column    amount_unknown  integer  loans without an amount lent
-- column    orig_amount  money   amount lent
-- column    late_amount  money   of it, of loans first seen late

SELECT r.source::VARCHAR AS source, r.cohort, CASE WHEN $by_product THEN r.product_orig::VARCHAR END AS product, r.segment_value AS segment,
  CASE $basis WHEN 'count' THEN r.loans ELSE r.orig_amount END AS size, r.loans, CASE $basis WHEN 'count' THEN 0 ELSE r.amount_unknown END AS amount_unknown,
  r.orig_amount, r.late_amount
FROM relation_size r
WHERE r.cohort IS NOT NULL
  AND (len($sources) = 0 OR r.source::VARCHAR IN (SELECT unnest($sources)))
  AND (len($products) = 0 OR r.product_orig::VARCHAR IN (SELECT unnest($products)))
  AND ($cell_cohort_from IS NULL OR r.cohort >= $cell_cohort_from) AND ($cohort_to IS NULL OR r.cohort <= $cohort_to)
