-- question  What became in a month of the loans outstanding the month before, and what was charged off?
-- param     by_month      boolean  keep months apart
-- param     by_source     boolean  keep sources apart
-- param     by_product    boolean  keep products apart
-- param     by_cohort     text     month, quarter or year; null for none
-- param     by_mob        boolean  keep months on book apart
-- param     cell_from     month    first month read; null for all
-- param     to            month    last month; null for all
-- param     sources       texts    only these; empty for all
-- param     products      texts    only these; empty for all
-- param     cohort_from   month    first cohort; null for all
-- param     cohort_to     month    last cohort; null for all
-- param     scheme        text     cn or lt30; null for each source's own
-- param     basis         text     balance or count: what weight is
-- column    month         months   month index; null unless asked
-- column    source        text     null unless asked
-- column    product       text     product a month before; null unless asked
-- column    cohort        months   first month of the cohort; 0 unknown; null unless asked
-- column    mob           months   months on book; null unless asked
-- column    bucket        integer  0 to 7 under the scheme; null unless asked
-- column    segment       text     value of the segment a month before; null unless asked
-- column    product_now   text     product now; null unless asked
-- column    segment_now   text     value of the segment now; null unless asked
-- column    held_by       text     its source, whatever is asked
-- column    asked_before  boolean  the filters hold for the loan as it was a month before
-- column    asked_now     boolean  they hold for it as it is now
-- column    prior_bucket  integer  bucket a month before; null when not outstanding, or not asked for then
-- column    was_last      boolean  in the last bucket a month before, asked for or not
-- column    to_bucket     integer  bucket now; null when not outstanding
-- column    to_bucket_hi  integer  highest bucket it may be (banded sources)
-- column    became        text     M, IDLE, PAID, WO, SOLD, GONE or MISSING
-- column    was           text     M, IDLE, PAID, WO, SOLD, MISSING, NEW or UNLOADED
-- column    unloaded      boolean  the month before is not loaded: no transition
-- column    loans         integer  loans
-- column    prior_balance money    balance a month before; 0 when not asked for then
-- column    balance       money    balance now
-- column    weight        number   loans or prior balance, by basis
-- column    restructured_weight  number  of it, loans restructured in the month
-- column    wo_amount     money    charged off in the month; 0 when not asked for now
-- column    recovery_amount   money    recovered in the month; 0 when not asked for now
-- column    recovery_unknown  integer  charged-off loans whose recovery was not reported

SELECT
  CASE WHEN $by_month THEN r.month END AS month,
  CASE WHEN $by_source THEN r.source::VARCHAR END AS source,
  CASE WHEN $by_product THEN r.product_prior::VARCHAR END AS product,
  CASE $by_cohort WHEN 'month' THEN coalesce(r.cohort, 0) WHEN 'quarter' THEN coalesce(r.cohort - (r.cohort - 1) % 3, 0)
    WHEN 'year' THEN coalesce(r.cohort - (r.cohort - 1) % 12, 0) END AS cohort,
  CASE WHEN $by_mob THEN r.month - r.cohort END AS mob,
  NULL::INTEGER AS bucket,
  r.segment_value AS segment,
  CASE WHEN $by_product THEN r.product::VARCHAR END AS product_now, r.segment_value_now AS segment_now,
  r.source::VARCHAR AS held_by, r.asked_before, r.asked_now,
  CASE WHEN r.asked_before THEN p.bucket END AS prior_bucket, p.bucket IS NOT DISTINCT FROM 7 AS was_last, b.bucket AS to_bucket, h.bucket AS to_bucket_hi,
  CASE WHEN r.state <= 15 THEN 'M' WHEN r.state = 25 THEN CASE WHEN r.exit_state BETWEEN g.edge AND 15 THEN 'GONE' ELSE 'PAID' END
    ELSE CASE r.state WHEN 20 THEN 'IDLE' WHEN 21 THEN 'PAID' WHEN 22 THEN 'WO' WHEN 23 THEN 'SOLD' ELSE 'MISSING' END END AS became,
  CASE WHEN r.prior_state <= 15 THEN 'M' ELSE CASE r.prior_state WHEN 20 THEN 'IDLE' WHEN 21 THEN 'PAID' WHEN 22 THEN 'WO' WHEN 23 THEN 'SOLD' WHEN 24 THEN 'MISSING'
    WHEN 30 THEN 'NEW' ELSE 'UNLOADED' END END AS was,
  r.prior_state = 31 AS unloaded,
  r.loans, CASE WHEN r.asked_before THEN r.prior_balance ELSE 0 END AS prior_balance, r.balance,
  CASE $basis WHEN 'count' THEN r.loans ELSE r.prior_balance END AS weight,
  CASE $basis WHEN 'count' THEN r.restructured_loans ELSE r.restructured_balance END AS restructured_weight,
  CASE WHEN r.asked_now THEN r.wo_amount ELSE 0 END AS wo_amount, CASE WHEN r.asked_now THEN r.recovery_amount ELSE 0 END AS recovery_amount,
  CASE WHEN r.asked_now THEN r.recovery_unknown ELSE 0 END AS recovery_unknown
FROM (
  -- roll rates go by what a loan was a month before, charge-offs and recoveries by what it is now (domain.md §2.5)
  SELECT f.* REPLACE (f.asked_before AND (len($products) = 0 OR f.product_prior::VARCHAR IN (SELECT unnest($products))) AS asked_before,
    f.asked_now AND (len($products) = 0 OR f.product::VARCHAR IN (SELECT unnest($products))) AS asked_now)
  FROM relation_flow f
) r
JOIN book.source s ON s.source = r.source
JOIN book.edge g ON g.scheme = coalesce($scheme, s.scheme) AND g.threshold = 90
LEFT JOIN book.bucket p ON p.scheme = g.scheme AND p.band = r.prior_state
LEFT JOIN book.bucket b ON b.scheme = g.scheme AND b.band = r.state
LEFT JOIN book.bucket h ON h.scheme = g.scheme AND h.band = r.state_hi
WHERE (r.asked_before OR r.asked_now)
  AND ($cell_from IS NULL OR r.month >= $cell_from) AND ($to IS NULL OR r.month <= $to)
  AND (len($sources) = 0 OR r.source::VARCHAR IN (SELECT unnest($sources)))
  AND ($cohort_from IS NULL OR r.cohort >= $cohort_from) AND ($cohort_to IS NULL OR r.cohort <= $cohort_to)
