-- question  Which outstanding loans are meant, and which of them are past the threshold?
-- param     by_month      boolean  keep months apart
-- param     by_source     boolean  keep sources apart
-- param     by_product    boolean  keep products apart
-- param     by_cohort     text     month, quarter or year; null for none
-- param     by_mob        boolean  keep months on book apart
-- param     by_bucket     boolean  keep buckets apart
-- param     cell_from     month    first month read; null for all
-- param     to            month    last month; null for all
-- param     sources       texts    only these; empty for all
-- param     products      texts    only these; empty for all
-- param     cohort_from   month    first cohort; null for all
-- param     cohort_to     month    last cohort; null for all
-- param     scheme        text     cn or lt30; null for each source's own
-- param     threshold     days     days past due of the question
-- param     basis         text     balance or count: what weight is
-- param     dim           text     product, cohort, segment or loan: what member is; null for none
-- column    month         months   month index; null unless asked
-- column    source        text     null unless asked
-- column    product       text     null unless asked
-- column    cohort        months   first month of the cohort; 0 unknown; null unless asked
-- column    mob           months   months on book; null unless asked
-- column    bucket        integer  0 to 7 under the scheme; null unless asked
-- column    segment       text     value of the segment; null unless asked
-- column    member        text     group of a concentration
-- column    held_by       text     its source, whatever is asked
-- column    in_bucket     integer  0 to 7 under the scheme
-- column    in_bucket_hi  integer  highest bucket the days past due may reach (banded sources)
-- column    overdue       boolean  at least one day past due
-- column    past          boolean  past the threshold
-- column    straddles     boolean  the band of days holds the threshold strictly inside: not known
-- column    past_90       boolean  past 90 days
-- column    straddles_90  boolean  the same not known
-- column    straddles_1   boolean  whether overdue at all is not known
-- column    weight        number   balance or loans, by basis
-- column    npl_weight    number   of it, non-performing
-- column    sml_weight    number   of it, special mention
-- column    npl_straddled integer  loans of which it is not known whether they are non-performing
-- column    sml_straddled integer  loans of which it is not known whether they need special mention
-- column    stage2_weight  number  what stage 2 loans weigh
-- column    stage3_weight  number  what stage 3 loans weigh
-- column    stage2_straddled  number  loans whose stage 2 the band does not settle
-- column    stage3_straddled  number  loans whose stage 3 the band does not settle
-- column    loans         integer  loans
-- column    balance       money    outstanding balance
-- column    balance_sq    number   sum of squared balances
-- column    overdue_amount   money    due and unpaid
-- column    overdue_unknown  integer  overdue loans without that amount

SELECT
  CASE WHEN $by_month THEN r.month END AS month,
  CASE WHEN $by_source THEN r.source::VARCHAR END AS source,
  CASE WHEN $by_product THEN r.product::VARCHAR END AS product,
  CASE $by_cohort WHEN 'month' THEN coalesce(r.cohort, 0) WHEN 'quarter' THEN coalesce(r.cohort - (r.cohort - 1) % 3, 0)
    WHEN 'year' THEN coalesce(r.cohort - (r.cohort - 1) % 12, 0) END AS cohort,
  CASE WHEN $by_mob THEN r.month - r.cohort END AS mob,
  CASE WHEN $by_bucket THEN b.bucket END AS bucket,
  r.segment_value AS segment,
  CASE $dim WHEN 'product' THEN r.product::VARCHAR WHEN 'cohort' THEN r.cohort::VARCHAR WHEN 'segment' THEN r.member_value END AS member,
  r.source::VARCHAR AS held_by, b.bucket AS in_bucket, h.bucket AS in_bucket_hi,
  r.state >= 1 AS overdue, r.state >= e.edge AS past, r.state < e.edge AND r.state_hi >= e.edge AS straddles,
  r.state >= n.edge AS past_90, r.state < n.edge AND r.state_hi >= n.edge AS straddles_90, r.state < 1 AND r.state_hi >= 1 AS straddles_1,
  CASE $basis WHEN 'count' THEN r.loans ELSE r.balance END AS weight,
  CASE $basis WHEN 'count' THEN r.ss_loans + r.d_loans + r.l_loans ELSE r.ss_balance + r.d_balance + r.l_balance END AS npl_weight,
  CASE $basis WHEN 'count' THEN r.sm_loans ELSE r.sm_balance END AS sml_weight,
  -- a class begins at 1 and above 90 days whatever the scheme (bands 1 and 7); a worse one delivered settles it
  CASE WHEN r.state < 7 AND r.state_hi >= 7 THEN r.loans - r.ss_loans - r.d_loans - r.l_loans ELSE 0 END AS npl_straddled,
  CASE WHEN r.state < 7 AND r.state_hi >= 7 THEN r.loans - r.ss_loans - r.d_loans - r.l_loans
    WHEN r.state < 1 AND r.state_hi >= 1 THEN r.loans - r.sm_loans - r.ss_loans - r.d_loans - r.l_loans ELSE 0 END AS sml_straddled,
  CASE $basis WHEN 'count' THEN r.stage2_loans ELSE r.stage2_balance END AS stage2_weight,
  CASE $basis WHEN 'count' THEN r.stage3_loans ELSE r.stage3_balance END AS stage3_weight,
  -- a stage begins above 30 and above 90 days whatever the scheme (bands 3 and 7); a worse one given settles it
  CASE WHEN r.state < 3 AND r.state_hi >= 3 THEN r.loans - r.stage2_loans - r.stage3_loans ELSE 0 END AS stage2_straddled,
  CASE WHEN r.state < 7 AND r.state_hi >= 7 THEN r.loans - r.stage3_loans ELSE 0 END AS stage3_straddled,
  r.loans, r.balance, r.balance_sq, r.overdue_amount, r.overdue_unknown
FROM relation r
JOIN book.source s ON s.source = r.source
JOIN book.edge e ON e.scheme = coalesce($scheme, s.scheme) AND e.threshold = $threshold
JOIN book.edge n ON n.scheme = e.scheme AND n.threshold = 90
JOIN book.bucket b ON b.scheme = e.scheme AND b.band = r.state
JOIN book.bucket h ON h.scheme = e.scheme AND h.band = r.state_hi
WHERE r.state <= 15
  AND (len($products) = 0 OR r.product::VARCHAR IN (SELECT unnest($products)))
  AND ($cell_from IS NULL OR r.month >= $cell_from) AND ($to IS NULL OR r.month <= $to)
  AND (len($sources) = 0 OR r.source::VARCHAR IN (SELECT unnest($sources)))
  AND ($cohort_from IS NULL OR r.cohort >= $cohort_from) AND ($cohort_to IS NULL OR r.cohort <= $cohort_to)
