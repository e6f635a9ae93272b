-- question  What did each month of a cohort add, and what was past the threshold in it?
-- param     by_product   boolean  keep products apart
-- param     sources      texts    only these; empty for all
-- param     products     texts    only these, as first seen; empty for all
-- param     cell_cohort_from  month  first cohort read; null for all
-- param     cohort_to    month    last cohort; null for all
-- param     scheme       text     cn or lt30; null for each source's own
-- param     threshold    days     days past due of the question
-- param     basis        text     balance or count: what the weights are
-- column    source      text     source
-- column    cohort      months   month of lending
-- column    month       months   month index
-- column    product     text     product as first seen; null unless asked
-- column    segment     text     value of the segment as first seen; null unless asked
-- column    past        boolean  outstanding and past the threshold
-- column    straddles   boolean  the band of days holds the threshold strictly inside: not known
-- column    loans       integer  loans
-- column    weight      number   balance or loans
-- column    again_weight    number   of it, loans charged off before: their charge-off counts them already; 0 for balance
-- column    wo_weight   number   charge-offs of the month: amount or loans
-- column    exit_weight    number   loans GONE, or sold while past the threshold, in the month: last balance or loans
-- column    missing_weight  number  loans without a row in a gap: amount lent or loans
-- column    wo_amount   money    charged off in the month
-- column    recovery_amount   money    recovered in the month
-- column    recovery_unknown  integer  charged-off loans whose recovery was not reported

SELECT r.source::VARCHAR AS source, r.cohort, r.month, CASE WHEN $by_product THEN r.product_orig::VARCHAR END AS product, r.segment_value AS segment,
  r.state BETWEEN e.edge AND 15 AS past, r.state < e.edge AND r.state_hi >= e.edge AS straddles, r.loans,
  CASE $basis WHEN 'count' THEN r.loans ELSE r.balance END AS weight, CASE $basis WHEN 'count' THEN r.after_wo ELSE 0 END AS again_weight,
  CASE $basis WHEN 'count' THEN r.wo_loans ELSE r.wo_amount END AS wo_weight,
  CASE WHEN r.exit_state BETWEEN CASE r.state WHEN 25 THEN g.edge ELSE e.edge END AND 15 THEN CASE $basis WHEN 'count' THEN r.exit_loans ELSE r.exit_balance END ELSE 0 END AS exit_weight,
  CASE WHEN r.state = 24 THEN CASE $basis WHEN 'count' THEN r.loans ELSE r.missing_amount END ELSE 0 END AS missing_weight,
  r.wo_amount, r.recovery_amount, r.recovery_unknown
FROM relation r
JOIN book.source s ON s.source = r.source
JOIN book.edge e ON e.scheme = coalesce($scheme, s.scheme) AND e.threshold = $threshold
JOIN book.edge g ON g.scheme = e.scheme AND g.threshold = 90
WHERE r.cohort IS NOT NULL
  AND (len($sources) = 0 OR r.source::VARCHAR IN (SELECT unnest($sources)))
  AND (len($products) = 0 OR r.product_orig::VARCHAR IN (SELECT unnest($products)))
  AND ($cell_cohort_from IS NULL OR r.cohort >= $cell_cohort_from) AND ($cohort_to IS NULL OR r.cohort <= $cohort_to)
