-- question  What is each group's rate of payment default, and why is it null where it is?
-- param     by_month      boolean  keep months apart
-- param     by_source     boolean  keep sources apart
-- param     by_cohort     text     month, quarter or year; null for none
-- param     by_product    boolean  keep products apart
-- param     by_segment    boolean  keep values of the segment apart
-- param     by_group      boolean  groups other than month and source are kept apart
-- param     from          month    first month; null for all
-- param     to            month    last month; null for all
-- param     sources       texts    only these; empty for all
-- param     cohort_from   month    first cohort; null for all
-- param     cohort_to     month    last cohort; null for all
-- param     is_ratio      boolean  value is numerator / denominator; else the numerator
-- column    month         month    month in which the instalment was judged; null unless asked
-- column    source        text     null unless asked
-- column    product       text     as first seen; null unless asked
-- column    cohort        text     cohort, YYYY-MM, YYYY-Qn or YYYY; (unknown); null unless asked
-- column    segment       text     value of the segment as first seen; null unless asked
-- column    numerator     number   Σ numerator; null with a reason
-- column    denominator   number   Σ denominator; null for an amount
-- column    value         number   numerator / denominator, or the amount; null with a reason
-- column    reason        text     why value is null
-- column    n             number   loans, or effective number of loans, behind a rate
-- column    low           number   95 % interval of the rate (Wilson), lower end
-- column    high          number   upper end
-- column    unobserved    integer  loans that could not be judged
-- order     month, source, product, cohort, segment

WITH held AS (
  SELECT source::VARCHAR AS source, min(month) AS first_month, max(month) AS last_month FROM book.loaded_month
  WHERE len($sources) = 0 OR source::VARCHAR IN (SELECT unnest($sources)) GROUP BY source
), reach AS (
  SELECT min(first_month) AS first_of_all, max(last_month) AS last_of_all FROM held
), month_asked AS (
  SELECT CASE WHEN $by_month THEN g.month END AS month, CASE WHEN $by_source THEN g.source END AS source, bool_or(l.month IS NULL) AS unloaded
  FROM (
    SELECT source, unnest(range(first_month, last_month + 1))::INTEGER AS month FROM held
    UNION ALL
    -- months asked for that a source does not reach, or no source where they are not apart; at most ten years to either side
    SELECT source, unnest(range(greatest($from, first_of_all - 120), CASE WHEN $by_source THEN first_month ELSE first_of_all END))::INTEGER FROM held, reach WHERE $from IS NOT NULL
    UNION ALL
    SELECT source, unnest(range(greatest(coalesce($from, 0), CASE WHEN $by_source THEN last_month ELSE last_of_all END + 1), least($to, last_of_all + 120) + 1))::INTEGER FROM held, reach WHERE $to IS NOT NULL
  ) g
  LEFT JOIN book.loaded_month l ON l.source::VARCHAR = g.source AND l.month = g.month
  WHERE ($from IS NULL OR g.month >= $from) AND ($to IS NULL OR g.month <= $to)
  GROUP BY ALL
), figure AS (
  -- a cohort is whole whatever months are missing: its loans that could not be judged are told. Elsewhere a month that is not loaded has no figure
  SELECT m.*, coalesce(g.unloaded, false) AND ($by_month OR $by_cohort IS NULL) AS unloaded
  FROM measured m LEFT JOIN month_asked g ON g.month IS NOT DISTINCT FROM m.month AND g.source IS NOT DISTINCT FROM m.source
  UNION ALL
  -- every month and source asked for is answered, also where no instalment was judged
  SELECT g.month, g.source, NULL, NULL, NULL, 0, CASE WHEN $is_ratio THEN 0 END, NULL, 0, 0, 0, 0, 0, g.unloaded
  FROM month_asked g
  WHERE NOT $by_group AND NOT EXISTS (SELECT 1 FROM measured m WHERE m.month IS NOT DISTINCT FROM g.month AND m.source IS NOT DISTINCT FROM g.source)
  UNION ALL
  -- and each group of a month that is not loaded
  SELECT g.month, g.source, m.product, m.cohort, m.segment, NULL, NULL, NULL, 0, 0, 0, 0, 0, true
  FROM (FROM month_asked WHERE unloaded AND $by_group AND ($by_month OR $by_cohort IS NULL)) g
  JOIN (
    SELECT DISTINCT source, product, cohort, segment FROM measured UNION ALL
    SELECT source, NULL, NULL, NULL FROM month_asked e WHERE NOT EXISTS (SELECT 1 FROM measured m WHERE m.source IS NOT DISTINCT FROM e.source) GROUP BY source
  ) m ON m.source IS NOT DISTINCT FROM g.source
  WHERE NOT EXISTS (SELECT 1 FROM measured o WHERE o.month IS NOT DISTINCT FROM g.month AND o.source IS NOT DISTINCT FROM g.source
    AND o.product IS NOT DISTINCT FROM m.product AND o.cohort IS NOT DISTINCT FROM m.cohort AND o.segment IS NOT DISTINCT FROM m.segment)
  UNION ALL
  -- cohorts asked for that nothing can have been lent to yet, at most ten years of them
  SELECT NULL, CASE WHEN $by_source THEN source END, NULL, CASE $by_cohort WHEN 'month' THEN cohort WHEN 'quarter' THEN cohort - (cohort - 1) % 3 ELSE cohort - (cohort - 1) % 12 END, NULL,
    0, CASE WHEN $is_ratio THEN 0 END, NULL, 1, 0, 0, 0, 0, false
  FROM (SELECT source, unnest(range(greatest(coalesce($cohort_from, 0), last_of_all + 1), least(coalesce($cohort_to, $cohort_from, 0), last_of_all + 120) + 1))::INTEGER AS cohort FROM held, reach) c
  WHERE $by_cohort IS NOT NULL AND NOT $by_month AND NOT $by_product AND NOT $by_segment
    AND NOT EXISTS (SELECT 1 FROM measured m WHERE m.cohort = CASE $by_cohort WHEN 'month' THEN c.cohort WHEN 'quarter' THEN c.cohort - (c.cohort - 1) % 3 ELSE c.cohort - (c.cohort - 1) % 12 END)
  GROUP BY ALL
), judged AS (
  SELECT *, CASE WHEN unloaded THEN 'month_not_loaded' WHEN NOT $is_ratio THEN NULL
    WHEN denominator = 0 AND truncated > 0 THEN 'truncated' WHEN denominator = 0 AND pending > 0 THEN 'immature'
    WHEN unknown > 0 THEN 'not_reported' WHEN denominator = 0 THEN 'no_exposure' WHEN straddled > 0 THEN 'band_straddles' END AS reason
  FROM figure
), valued AS (
  SELECT *, CASE WHEN reason IS NULL THEN CASE WHEN $is_ratio THEN numerator / denominator ELSE numerator END END AS value FROM judged
), spread AS (
  -- Wilson score interval, z = 1.959963984540054 (domain.md §3.1)
  SELECT *, (value + 1.920729410347062 / n) / (1 + 3.841458820694124 / n) AS centre,
    1.959963984540054 * sqrt(value * (1 - value) / n + 0.960364705173531 / (n * n)) / (1 + 3.841458820694124 / n) AS half
  FROM valued
)
SELECT month, source, product,
  CASE WHEN cohort = 0 THEN '(unknown)' WHEN $by_cohort = 'month' THEN printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1)
    WHEN $by_cohort = 'quarter' THEN printf('%04d-Q%d', (cohort - 1) // 12, (cohort - 1) % 12 // 3 + 1) WHEN $by_cohort = 'year' THEN printf('%04d', (cohort - 1) // 12) END AS cohort,
  segment, CASE WHEN reason IS NULL OR reason = 'no_exposure' THEN numerator END AS numerator, CASE WHEN NOT unloaded THEN denominator END AS denominator,
  value, reason, CASE WHEN value IS NOT NULL THEN n END AS n, CASE WHEN half IS NOT NULL THEN greatest(0, centre - half) END AS low, CASE WHEN half IS NOT NULL THEN least(1, centre + half) END AS high,
  CASE WHEN NOT unloaded THEN unobserved END AS unobserved
FROM spread
ORDER BY month, source, product, cohort, segment
