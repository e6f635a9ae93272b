-- question  What fell due on the loans meant, and how much of it was paid?
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
-- column    month         months   month index; null unless asked
-- column    source        text     null unless asked
-- column    product       text     null unless asked
-- column    cohort        months   first month of the cohort; 0 unknown; null unless asked
-- column    mob           months   months on book; null unless asked
-- column    bucket        integer  0 to 7 under the scheme; null unless asked
-- column    segment       text     value of the segment; null unless asked
-- column    due_amount    money    what fell due
-- column    paid_amount   money    what was paid of it
-- column    unknown       integer  loans that do not say
-- column    unloaded      integer  loans of which it is not known whether they were current

SELECT
  CASE WHEN $by_month THEN r.month END AS month,
  CASE WHEN $by_source THEN r.source::VARCHAR END AS source,
  CASE WHEN $by_product THEN r.product::VARCHAR END AS product,
  CASE $by_cohort WHEN 'month' THEN coalesce(r.cohort, 0) WHEN 'quarter' THEN coalesce(r.cohort - (r.cohort - 1) % 3, 0)
    WHEN 'year' THEN coalesce(r.cohort - (r.cohort - 1) % 12, 0) END AS cohort,
  CASE WHEN $by_mob THEN r.month - r.cohort END AS mob, NULL::INTEGER AS bucket, r.segment_value AS segment,
  r.due_amount, r.paid_amount, r.unknown, r.unloaded
FROM relation_due r
WHERE (len($products) = 0 OR r.product::VARCHAR IN (SELECT unnest($products)))
  AND ($cell_from IS NULL OR r.month >= $cell_from) AND ($to IS NULL OR r.month <= $to)
  AND (len($sources) = 0 OR r.source::VARCHAR IN (SELECT unnest($sources)))
  AND ($cohort_from IS NULL OR r.cohort >= $cohort_from) AND ($cohort_to IS NULL OR r.cohort <= $cohort_to)
