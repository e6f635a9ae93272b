-- question  Which loans met the threshold for the first time, in which month of their cohort?
-- param     by_product   boolean  keep products apart
-- param     sources      texts    only these; empty for all
-- param     products     texts    only these, as first seen; empty for all
-- param     cell_cohort_from  month  first cohort read; null for all
-- param     cohort_to    month    last cohort; null for all
-- param     scheme       text     cn or lt30; null for each source's own
-- param     threshold    days     days past due of the question
-- param     basis        text     balance or count: what weight is
-- column    source      text     source
-- column    cohort      months   month of lending
-- column    month       months   month index
-- column    product     text     product as first seen; null unless asked
-- column    segment     text     value of the segment as first seen; null unless asked
-- column    weight      number   balance then, or loans

SELECT r.source::VARCHAR AS source, r.cohort, r.month, CASE WHEN $by_product THEN r.product_orig::VARCHAR END AS product, r.segment_value AS segment,
  CASE $basis WHEN 'count' THEN r.loans ELSE r.balance END AS weight
FROM relation_step r
JOIN book.source s ON s.source = r.source
JOIN book.edge e ON e.scheme = coalesce($scheme, s.scheme) AND e.threshold = $threshold
WHERE r.cohort IS NOT NULL
  AND (len($sources) = 0 OR r.source::VARCHAR IN (SELECT unnest($sources)))
  AND (len($products) = 0 OR r.product_orig::VARCHAR IN (SELECT unnest($products)))
  AND ($cell_cohort_from IS NULL OR r.cohort >= $cell_cohort_from) AND ($cohort_to IS NULL OR r.cohort <= $cohort_to)
  AND r.worst_before < e.edge AND r.worst_after >= e.edge AND r.worst_after <= CASE e.scheme WHEN 'cn' THEN 17 ELSE 18 END
