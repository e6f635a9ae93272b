-- question  What is each group's figure, and why is it null where it is?
-- param     by_month      boolean  keep months apart
-- param     by_source     boolean  keep sources apart
-- param     by_cohort     text     month, quarter or year; null for none
-- param     by_mob        boolean  keep months on book apart
-- param     by_group      boolean  groups other than month and source are kept apart
-- param     from          month    first month; null for all
-- param     to            month    last month; null for all
-- param     sources       texts    only these; empty for all
-- param     is_ratio      boolean  value is numerator / denominator; else the numerator
-- column    month         month    month; null unless asked
-- column    source        text     null unless asked
-- column    product       text     null unless asked
-- column    cohort        text     cohort, YYYY-MM, YYYY-Qn or YYYY; (unknown); null unless asked
-- column    mob           months   months on book; null unless asked
-- column    bucket        integer  0 to 7 under the scheme; null unless asked
-- column    segment       text     value of the segment; null unless asked
-- column    numerator     number   Σ numerator; null with a reason
-- column    denominator   number   Σ denominator; null for an amount, and where a month it needs is not loaded
-- column    value         number   numerator / denominator, or the amount; null with a reason
-- column    reason        text     why value is null
-- column    n             number   loans, or effective number of loans, behind a rate
-- column    low           number   95 % interval of the rate (Wilson), lower end
-- column    high          number   upper end
-- order     month, source, product, cohort, mob, bucket, segment

WITH held AS (
  SELECT source::VARCHAR AS source, min(month) AS first_month, max(month) AS last_month FROM book.loaded_month
  WHERE len($sources) = 0 OR source::VARCHAR IN (SELECT unnest($sources)) GROUP BY source
), reach AS (
  SELECT min(first_month) AS first_of_all, max(last_month) AS last_of_all FROM held
), gap AS (
  -- months between those loaded of a source that never were: a figure without them would be silently short
  SELECT DISTINCT CASE WHEN $by_month THEN g.month END AS month, CASE WHEN $by_source THEN g.source END AS source
  FROM (
    SELECT source, unnest(range(first_month, last_month + 1))::INTEGER AS month FROM held
    UNION ALL
    -- and those asked for that it does not reach, or no source where they are not apart; at most ten years to either side
    SELECT source, unnest(range(greatest($from, first_of_all - 120), CASE WHEN $by_source THEN first_month ELSE first_of_all END))::INTEGER FROM held, reach WHERE $from IS NOT NULL
    UNION ALL
    SELECT source, unnest(range(greatest(coalesce($from, 0), CASE WHEN $by_source THEN last_month ELSE last_of_all END + 1), least($to, last_of_all + 120) + 1))::INTEGER FROM held, reach WHERE $to IS NOT NULL
  ) g
  WHERE ($from IS NULL OR g.month >= $from) AND ($to IS NULL OR g.month <= $to)
    AND NOT EXISTS (SELECT 1 FROM book.loaded_month l WHERE l.source::VARCHAR = g.source AND l.month = g.month)
), figure AS (
  SELECT m.* FROM measured m
  WHERE ($from IS NULL OR m.month IS NULL OR m.month >= $from)
    AND NOT EXISTS (SELECT 1 FROM gap g WHERE g.month IS NOT DISTINCT FROM m.month AND g.source IS NOT DISTINCT FROM m.source)
  UNION ALL
  SELECT g.month, g.source, m.product, m.cohort, m.mob, m.bucket, m.segment, NULL, NULL, NULL, 0, 0, 1
  FROM gap g JOIN (
    SELECT source, product, cohort, mob, bucket, segment FROM measured UNION
    -- where nothing else is asked for, the month itself says why it has no figure
    SELECT source, NULL, NULL, NULL, NULL, NULL FROM gap e WHERE NOT $by_group OR NOT EXISTS (SELECT 1 FROM measured m WHERE m.source IS NOT DISTINCT FROM e.source)
  ) m ON m.source IS NOT DISTINCT FROM g.source
  WHERE NOT ($by_mob AND $by_month)
  UNION ALL
  -- a month that is loaded and holds nothing of what is asked is 0, and no exposure
  SELECT DISTINCT CASE WHEN $by_month THEN l.month END, CASE WHEN $by_source THEN l.source::VARCHAR END, NULL, NULL, NULL, NULL, NULL, 0, CASE WHEN $is_ratio THEN 0 END, NULL, 0, 0, 0
  FROM book.loaded_month l
  WHERE NOT $by_group AND (len($sources) = 0 OR l.source::VARCHAR IN (SELECT unnest($sources)))
    AND ($from IS NULL OR l.month >= $from) AND ($to IS NULL OR l.month <= $to)
    AND NOT EXISTS (SELECT 1 FROM measured m WHERE m.month IS NOT DISTINCT FROM CASE WHEN $by_month THEN l.month END AND m.source IS NOT DISTINCT FROM CASE WHEN $by_source THEN l.source::VARCHAR END)
    AND NOT EXISTS (SELECT 1 FROM gap g WHERE g.month IS NOT DISTINCT FROM CASE WHEN $by_month THEN l.month END AND g.source IS NOT DISTINCT FROM CASE WHEN $by_source THEN l.source::VARCHAR END)
), judged AS (
  SELECT *, CASE WHEN unloaded > 0 THEN 'month_not_loaded' WHEN $is_ratio AND coalesce(denominator, CASE WHEN unknown > 0 THEN 1 ELSE 0 END) = 0 THEN 'no_exposure'
    WHEN straddled > 0 THEN 'band_straddles' WHEN unknown > 0 THEN 'not_reported' END AS reason
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
  mob, CAST(bucket AS INTEGER) AS bucket, segment,
  CASE WHEN straddled = 0 AND unknown = 0 AND unloaded = 0 THEN numerator END AS numerator, CASE WHEN unloaded = 0 THEN denominator END AS denominator,
  value, reason, CASE WHEN value IS NOT NULL THEN n END AS n, CASE WHEN half IS NOT NULL THEN greatest(0, centre - half) END AS low, CASE WHEN half IS NOT NULL THEN least(1, centre + half) END AS high
FROM spread
ORDER BY month, source, product, cohort, mob, bucket, segment
