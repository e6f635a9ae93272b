-- question  What became of which instalments, by the month in which they were judged?
-- param     by_month      boolean  keep months apart
-- param     by_source     boolean  keep sources apart
-- param     by_product    boolean  keep products apart
-- param     by_cohort     text     month, quarter or year; null for none
-- param     from          month    first month E_k; null for all
-- param     to            month    last month E_k; null for all
-- param     sources       texts    only these; empty for all
-- param     products      texts    only these; empty for all
-- param     cohort_from   month    first cohort; null for all
-- param     cohort_to     month    last cohort; null for all
-- param     scheme        text     cn or lt30; null for each source's own
-- param     basis         text     balance or count: what weights are
-- column    month         months   month E_k; null unless asked
-- column    source        text     null unless asked
-- column    product       text     as first seen; null unless asked
-- column    cohort        months   first month of the cohort; 0 unknown; null unless asked
-- column    segment       text     value of the segment as first seen; null unless asked
-- column    n             integer  days: 0 or 30
-- column    k             integer  number of the instalment
-- column    pending       integer  loans whose E_k is not reached
-- column    truncated     integer  loans of cohorts of which more than 5 % was first seen late: not judged
-- column    unobserved    integer  loans that could not be judged
-- column    bad_weight    number   what the loans in default weigh
-- column    weight        number   what all judged loans weigh
-- column    weight_sq     number   sum of their squared weights
-- column    straddled     integer  loans whose band of days does not settle it
-- column    unknown       integer  loans whose amount was not reported

WITH held AS (
  SELECT source, min(month) AS first_month, max(month) AS last_month FROM book.loaded_month GROUP BY source
), late AS (
  -- excluded by domain.md §2.5, whatever segment or product is asked
  SELECT source, cohort FROM book.cube_cohort WHERE segment = 'all' GROUP BY source, cohort HAVING sum(late_amount) > 0.05 * sum(orig_amount)
), judged AS (
  SELECT r.*, h.first_month, l.cohort IS NOT NULL AS is_late, r.month > least(h.last_month, coalesce($to, h.last_month)) AS is_pending
  FROM relation_first r
  JOIN book.source s ON s.source = r.source
  JOIN held h ON h.source = r.source
  LEFT JOIN late l ON l.source = r.source AND l.cohort = r.cohort
  WHERE r.scheme = coalesce($scheme, s.scheme)
    AND (len($sources) = 0 OR r.source::VARCHAR IN (SELECT unnest($sources)))
    AND (len($products) = 0 OR r.product_orig::VARCHAR IN (SELECT unnest($products)))
    AND ($cohort_from IS NULL OR r.cohort >= $cohort_from) AND ($cohort_to IS NULL OR r.cohort <= $cohort_to)
)
SELECT
  CASE WHEN $by_month THEN r.month END AS month,
  CASE WHEN $by_source THEN r.source::VARCHAR END AS source,
  CASE WHEN $by_product THEN r.product_orig::VARCHAR END AS product,
  CASE $by_cohort WHEN 'month' THEN coalesce(r.cohort, 0) WHEN 'quarter' THEN coalesce(r.cohort - (r.cohort - 1) % 3, 0)
    WHEN 'year' THEN coalesce(r.cohort - (r.cohort - 1) % 12, 0) END AS cohort,
  r.segment_value AS segment, r.n, r.k,
  CASE WHEN is_pending THEN r.loans ELSE 0 END AS pending,
  CASE WHEN is_late AND NOT is_pending THEN r.loans ELSE 0 END AS truncated,
  CASE WHEN is_pending THEN 0 ELSE r.loans - r.eligible END AS unobserved,
  CASE WHEN is_pending OR is_late THEN 0 WHEN $basis = 'count' THEN r.bad ELSE r.bad_amount END AS bad_weight,
  CASE WHEN is_pending OR is_late THEN 0 WHEN $basis = 'count' THEN r.eligible ELSE r.eligible_amount END AS weight,
  CASE WHEN is_pending OR is_late THEN 0 WHEN $basis = 'count' THEN r.eligible ELSE r.eligible_sq END AS weight_sq,
  CASE WHEN is_pending OR is_late THEN 0 ELSE r.straddled END AS straddled,
  CASE WHEN is_pending OR is_late OR $basis = 'count' THEN 0 ELSE r.amount_unknown END AS unknown
FROM judged r
-- a month by itself is one that a tape could show; of a cohort all loans are meant, also those not due yet
WHERE ($from IS NULL OR r.month >= $from)
  AND CASE WHEN $by_month OR $by_cohort IS NULL THEN NOT is_pending AND r.month >= r.first_month ELSE true END
