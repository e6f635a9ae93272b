-- question  What is each cohort's figure at each age, over how many cohorts, and why is it null where it is?
-- param     by_month      boolean  keep months apart
-- param     by_source     boolean  keep sources apart
-- param     by_cohort     text     month, quarter or year; null for none
-- param     by_mob        boolean  keep months on book apart
-- param     from          month    first month; null for all
-- param     to            month    last month; null for all
-- param     cohort_from   month    first cohort; null for all
-- column    month         month    month; null unless asked
-- column    source        text     null unless asked
-- column    product       text     as first seen; null unless asked
-- column    cohort        text     cohort, YYYY-MM, YYYY-Qn or YYYY; null unless asked
-- column    mob           months   months on book; null unless asked
-- column    segment       text     value of the segment as first seen; null unless asked
-- column    numerator     number   Σ numerator over the cohorts observed; null with a reason
-- column    denominator   number   Σ of what these cohorts were lent
-- column    value         number   numerator / denominator; null with a reason
-- column    reason        text     why value is null
-- column    n_cohorts     integer  month cohorts observed
-- column    partial       boolean  not every month of the quarter or year is among them
-- column    missing_share  number  share of what was lent that stands in loans without a row in this month
-- column    truncated     boolean  more than 5 % of what was lent was first seen late: no reference for others
-- column    reference     number   Σ numerator / Σ denominator of the 12 latest earlier month cohorts observed at the same age, none of them truncated (domain.md §4.3); null under 6
-- column    reference_low   number   lowest of their rates
-- column    reference_high  number   highest of their rates
-- column    reference_s   number   what a difference to the reference is measured in: the largest of their sample standard deviation, the binomial one of this cohort's loans, and 0.0001
-- column    reference_cohorts  integer  how many they are
-- order     month, source, product, cohort, mob, segment

WITH size AS (
  SELECT source, cohort, product, segment, sum(size) AS size, sum(loans) AS loans, sum(amount_unknown) AS amount_unknown, sum(orig_amount) AS orig_amount, sum(late_amount) AS late_amount
  FROM cohort_size GROUP BY ALL
), held AS (
  SELECT source::VARCHAR AS source, min(month) AS first_month, max(month) AS last_month FROM book.loaded_month GROUP BY source
), oldest AS (
  SELECT max(h.last_month - s.cohort) AS mob FROM size s JOIN held h ON h.source = s.source WHERE $cohort_from IS NULL OR s.cohort >= $cohort_from
), age AS (
  -- every month from a cohort's first to the age of the oldest one: those not loaded or not yet reached are null, never 0
  SELECT s.*, unnest(range(greatest(s.cohort, h.first_month), CASE WHEN $by_mob AND $by_cohort IS NOT NULL AND NOT $by_month THEN s.cohort + o.mob + 1 ELSE h.last_month + 1 END))::INTEGER AS month, h.last_month
  FROM size s JOIN held h ON h.source = s.source CROSS JOIN oldest o
), path AS (
  SELECT a.*, l.month IS NOT NULL AS loaded,
    coalesce(m.stock, 0) + sum(coalesce(m.flow, 0)) OVER w AS numerator,
    coalesce(m.straddled, 0) + sum(coalesce(m.straddled_since, 0)) OVER w AS straddled,
    sum(coalesce(m.unknown_since, 0)) OVER w AS unknown, coalesce(m.missing, 0) AS missing
  FROM age a
  LEFT JOIN book.loaded_month l ON l.source::VARCHAR = a.source AND l.month = a.month
  LEFT JOIN measured m ON m.source = a.source AND m.cohort = a.cohort AND m.month = a.month
    AND m.product IS NOT DISTINCT FROM a.product AND m.segment IS NOT DISTINCT FROM a.segment
  WINDOW w AS (PARTITION BY a.source, a.cohort, a.product, a.segment ORDER BY a.month)
), observed AS (
  SELECT CASE WHEN $by_source THEN source END AS source, product, segment, cohort, month - cohort AS mob, sum(numerator) AS numerator, sum(size) AS size
  FROM path
  WHERE loaded AND $by_cohort = 'month' AND ($by_mob OR $by_month)
  GROUP BY ALL
  HAVING sum(size) > 0 AND sum(amount_unknown) = 0 AND sum(unknown) = 0 AND sum(straddled) = 0 AND sum(late_amount) <= 0.05 * sum(orig_amount)
), earlier AS (
  -- what the cohorts up to this one say of its age
  SELECT coalesce(source, '') AS source, coalesce(product, '') AS product, coalesce(segment, '') AS segment, mob, cohort, count(*) OVER w AS cohorts,
    CAST(sum(numerator) OVER w AS DOUBLE) / CAST(sum(size) OVER w AS DOUBLE) AS reference, min(CAST(numerator AS DOUBLE) / CAST(size AS DOUBLE)) OVER w AS low, max(CAST(numerator AS DOUBLE) / CAST(size AS DOUBLE)) OVER w AS high,
    stddev_samp(CAST(numerator AS DOUBLE) / CAST(size AS DOUBLE)) OVER w AS sd
  FROM observed
  WINDOW w AS (PARTITION BY source, product, segment, mob ORDER BY cohort ROWS BETWEEN 11 PRECEDING AND CURRENT ROW)
), figure AS (
  SELECT CASE WHEN $by_month THEN month END AS month, CASE WHEN $by_source THEN source END AS source, product,
    CASE $by_cohort WHEN 'month' THEN cohort WHEN 'quarter' THEN cohort - (cohort - 1) % 3 WHEN 'year' THEN cohort - (cohort - 1) % 12 END AS first_cohort,
    CASE WHEN $by_mob THEN month - cohort END AS mob, segment,
    count(DISTINCT cohort) FILTER (loaded) AS n_cohorts, bool_or(month > last_month) AS beyond,
    sum(numerator) FILTER (loaded) AS numerator, sum(size) FILTER (loaded) AS denominator,
    sum(straddled) FILTER (loaded) AS straddled, sum(unknown) FILTER (loaded) AS unknown, sum(amount_unknown) FILTER (loaded) AS amount_unknown,
    sum(missing) FILTER (loaded) AS missing, sum(loans) AS loans, coalesce(sum(late_amount) FILTER (loaded), sum(late_amount)) AS late_amount,
    coalesce(sum(orig_amount) FILTER (loaded), sum(orig_amount)) AS orig_amount
  FROM path
  WHERE ($from IS NULL OR month >= $from) AND ($to IS NULL OR month <= $to OR month > last_month) AND ($cohort_from IS NULL OR cohort >= $cohort_from)
  GROUP BY ALL
), judged AS (
  SELECT *, CASE WHEN n_cohorts = 0 AND beyond THEN 'immature' WHEN n_cohorts = 0 THEN 'month_not_loaded' WHEN amount_unknown > 0 OR unknown > 0 THEN 'not_reported'
    WHEN denominator = 0 THEN 'no_exposure' WHEN straddled > 0 THEN 'band_straddles' END AS reason
  FROM figure
), compared AS (
  SELECT j.*, e.reference, e.low, e.high, e.sd, e.cohorts
  FROM judged j
  ASOF LEFT JOIN (SELECT * FROM earlier WHERE cohorts >= 6) e
    ON e.source = coalesce(j.source, '') AND e.product = coalesce(j.product, '') AND e.segment = coalesce(j.segment, '')
    AND e.mob = coalesce(j.mob, j.month - j.first_cohort) AND j.first_cohort > e.cohort
)
SELECT month, source, product,
  CASE $by_cohort WHEN 'month' THEN printf('%04d-%02d', (first_cohort - 1) // 12, (first_cohort - 1) % 12 + 1)
    WHEN 'quarter' THEN printf('%04d-Q%d', (first_cohort - 1) // 12, (first_cohort - 1) % 12 // 3 + 1) WHEN 'year' THEN printf('%04d', (first_cohort - 1) // 12) END AS cohort,
  mob, segment,
  CASE WHEN reason IS NULL OR reason = 'no_exposure' THEN CAST(numerator AS DOUBLE) END AS numerator, CAST(denominator AS DOUBLE) AS denominator,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE) / CAST(denominator AS DOUBLE) END AS value, reason,
  n_cohorts, coalesce(n_cohorts < CASE $by_cohort WHEN 'quarter' THEN 3 WHEN 'year' THEN 12 END, false) AS partial,
  CAST(missing AS DOUBLE) / nullif(CAST(denominator AS DOUBLE), 0) AS missing_share,
  coalesce(late_amount > 0.05 * orig_amount, false) AS truncated,
  reference, low AS reference_low, high AS reference_high,
  CASE WHEN reference IS NOT NULL THEN greatest(sd, sqrt(greatest(0, reference * (1 - reference)) / nullif(loans, 0)), 0.0001) END AS reference_s, cohorts AS reference_cohorts
FROM compared
ORDER BY month, source, product, first_cohort, mob, segment
