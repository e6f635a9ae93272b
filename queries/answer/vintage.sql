-- question  What is each cohort's figure at each age, over how many cohorts, and why is it null where it is?
-- param     by_month      boolean  keep months apart
-- param     by_source     boolean  keep sources apart
-- param     by_cohort     text     month, quarter or year; null for none
-- param     by_mob        boolean  keep months on book apart
-- param     by_product    boolean  keep products apart
-- param     by_segment    boolean  keep values of the segment apart
-- param     from          month    first month; null for all
-- param     to            month    last month; null for all
-- param     sources       texts    only these; empty for all
-- param     cohort_from   month    first cohort; null for all
-- param     cohort_to     month    last cohort; null for all
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

WITH held AS (
  SELECT source::VARCHAR AS source, min(month) AS first_month, max(month) AS last_month FROM book.loaded_month
  WHERE len($sources) = 0 OR source::VARCHAR IN (SELECT unnest($sources)) GROUP BY source
), reach AS (
  -- the month up to which figures are asked, at most ten years after all that is loaded; and whether a cohort is followed to the age of the oldest
  SELECT max(last_month) AS last_of_all, least(coalesce($to, max(last_month)), max(last_month) + 120) AS upto,
    $by_mob AND $by_cohort IS NOT NULL AND NOT $by_month AS by_age FROM held
), lent AS (
  SELECT source, cohort, product, segment, sum(size) AS size, sum(loans) AS loans, sum(amount_unknown) AS amount_unknown, sum(orig_amount) AS orig_amount, sum(late_amount) AS late_amount
  FROM cohort_size GROUP BY ALL
  UNION ALL
  -- cohorts asked for that nothing can have been lent to yet, at most ten years of them
  SELECT source, unnest(range(greatest(coalesce($cohort_from, 0), last_of_all + 1), least(coalesce($cohort_to, $cohort_from, 0), last_of_all + 120) + 1))::INTEGER, NULL, NULL, 0, 0, 0, 0, 0
  FROM held, reach WHERE $by_cohort IS NOT NULL AND NOT $by_product AND NOT $by_segment
), size AS (
  SELECT s.*, CASE WHEN $by_source THEN s.source END AS source_asked,
    CASE $by_cohort WHEN 'month' THEN s.cohort WHEN 'quarter' THEN s.cohort - (s.cohort - 1) % 3 WHEN 'year' THEN s.cohort - (s.cohort - 1) % 12 END AS first_cohort,
    h.first_month, h.last_month, least(h.last_month, r.upto) AS seen_to, r.upto, r.by_age,
    -- ages before the first month loaded have no row, unless their months are asked for
    greatest(s.cohort, h.first_month) AS seen_from, greatest(s.cohort, least(h.first_month, greatest(coalesce($from, h.first_month), h.first_month - 120))) AS asked_from
  FROM lent s JOIN held h ON h.source = s.source CROSS JOIN reach r
), member AS (
  SELECT *, row_number() OVER () AS id, dense_rank() OVER (ORDER BY source_asked, product, first_cohort, segment) AS group_id,
    dense_rank() OVER (ORDER BY source_asked, product, first_cohort) AS place, count(*) OVER (PARTITION BY source_asked, product, segment, cohort) > 1 AS shared,
    max(CASE WHEN $cohort_from IS NULL OR cohort >= $cohort_from THEN greatest(upto - cohort, 0) END) OVER () AS oldest
  FROM size
), path AS (
  SELECT a.id, a.group_id, a.shared, a.cohort, CASE WHEN $by_month THEN a.month END AS month, CASE WHEN $by_mob THEN a.month - a.cohort END AS mob, a.month - a.cohort AS age,
    l.month IS NOT NULL AS loaded, ($from IS NULL OR a.month >= $from) AND ($cohort_from IS NULL OR a.cohort >= $cohort_from) AS asked,
    a.size, a.loans, a.late_amount, a.orig_amount, coalesce(m.stock, 0) + sum(coalesce(m.flow, 0)) OVER w AS numerator, coalesce(m.missing, 0) AS missing,
    coalesce(m.straddled > 0, false) OR bool_or(coalesce(m.straddled_since > 0, false)) OVER w AS straddled,
    a.amount_unknown > 0 OR bool_or(coalesce(m.unknown_since > 0, false)) OVER w AS unknown
  FROM (SELECT *, unnest(range(seen_from, seen_to + 1))::INTEGER AS month FROM member) a
  LEFT JOIN book.loaded_month l ON l.source::VARCHAR = a.source AND l.month = a.month
  LEFT JOIN measured m ON m.source = a.source AND m.cohort = a.cohort AND m.month = a.month
    AND m.product IS NOT DISTINCT FROM a.product AND m.segment IS NOT DISTINCT FROM a.segment
  WINDOW w AS (PARTITION BY a.id ORDER BY a.month ROWS UNBOUNDED PRECEDING)
), untold AS (
  -- what is not known is null, never 0: ages not reached,
  SELECT group_id, NULL AS month, unnest(range(min(greatest(seen_to + 1, coalesce($from, 0), cohort) - cohort), max(oldest) + 1))::INTEGER AS mob, true AS immature
  FROM member WHERE by_age AND ($cohort_from IS NULL OR cohort >= $cohort_from) GROUP BY group_id
  UNION ALL
  -- months after what is loaded and cohorts lent later,
  SELECT group_id, CASE WHEN $by_month THEN month END, CASE WHEN $by_mob THEN month - cohort END, month > upto OR ($by_mob AND NOT $by_month)
  FROM (SELECT *, unnest(range(greatest(seen_to + 1, coalesce($from, 0), cohort), CASE WHEN $by_month THEN upto ELSE greatest(upto, cohort) END + 1))::INTEGER AS month FROM member WHERE NOT by_age)
  WHERE $cohort_from IS NULL OR cohort >= $cohort_from
  UNION ALL
  -- months before it that are asked for, and months between that were never loaded
  SELECT group_id, CASE WHEN $by_month THEN month END, CASE WHEN $by_mob THEN month - cohort END, false
  FROM (SELECT group_id, cohort, unnest(range(asked_from, least(seen_from, upto + 1)))::INTEGER AS month FROM member
    UNION ALL SELECT group_id, cohort, cohort + age FROM path WHERE NOT loaded AND asked)
  WHERE $cohort_from IS NULL OR cohort >= $cohort_from
), figure AS (
  SELECT group_id, month, mob, count(cohort) AS cohorts, bool_or(immature) AS immature, sum(numerator) AS numerator, sum(size) AS denominator, bool_or(straddled) AS straddled,
    bool_or(unknown) AS unknown, sum(missing) AS missing, sum(loans) AS loans, sum(late_amount) AS late_amount, sum(orig_amount) AS orig_amount
  FROM (FROM path WHERE loaded AND asked UNION ALL BY NAME FROM untold)
  GROUP BY ALL
), twice AS (
  -- a cohort that several sources lent to is one
  SELECT group_id, month, mob, count(*) - count(DISTINCT cohort) AS cohorts FROM path WHERE shared AND loaded AND asked GROUP BY ALL
), told AS (
  SELECT f.* REPLACE (f.cohorts - coalesce(t.cohorts, 0) AS cohorts)
  FROM figure f LEFT JOIN twice t ON t.group_id = f.group_id AND t.month IS NOT DISTINCT FROM f.month AND t.mob IS NOT DISTINCT FROM f.mob
), judged AS (
  SELECT f.* EXCLUDE (cohorts, loans, late_amount, orig_amount), f.cohorts AS n_cohorts, coalesce(f.loans, g.loans) AS loans, g.source, g.product, g.segment, g.first_cohort, g.cohort, g.place,
    coalesce(f.late_amount, g.late_amount) > 0.05 * coalesce(f.orig_amount, g.orig_amount) AS truncated,
    CASE WHEN f.cohorts = 0 AND immature THEN 'immature' WHEN f.cohorts = 0 THEN 'month_not_loaded' WHEN unknown THEN 'not_reported'
      WHEN denominator = 0 THEN 'no_exposure' WHEN straddled THEN 'band_straddles' END AS reason
  FROM told f JOIN (
    SELECT group_id, place, source_asked AS source, product, segment, first_cohort, sum(loans) AS loans, sum(late_amount) AS late_amount, sum(orig_amount) AS orig_amount,
      CASE $by_cohort WHEN 'month' THEN printf('%04d-%02d', (first_cohort - 1) // 12, (first_cohort - 1) % 12 + 1)
        WHEN 'quarter' THEN printf('%04d-Q%d', (first_cohort - 1) // 12, (first_cohort - 1) % 12 // 3 + 1) WHEN 'year' THEN printf('%04d', (first_cohort - 1) // 12) END AS cohort
    FROM member WHERE $cohort_from IS NULL OR cohort >= $cohort_from GROUP BY ALL
  ) g ON g.group_id = f.group_id
), observed AS (
  SELECT m.source_asked AS source, m.product, m.segment, p.cohort, p.age AS mob, sum(p.numerator) AS numerator, sum(p.size) AS size
  FROM path p JOIN member m ON m.id = p.id
  WHERE p.loaded AND $by_cohort = 'month' AND ($by_mob OR $by_month)
  GROUP BY ALL
  HAVING sum(p.size) > 0 AND NOT bool_or(p.unknown) AND NOT bool_or(p.straddled) AND sum(p.late_amount) <= 0.05 * sum(p.orig_amount)
), earlier AS (
  -- what the cohorts up to this one say of its age
  SELECT coalesce(source, '') AS source, coalesce(product, '') AS product, coalesce(segment, '') AS segment, mob, cohort, count(*) OVER w AS cohorts,
    CAST(sum(numerator) OVER w AS DOUBLE) / CAST(sum(size) OVER w AS DOUBLE) AS reference, min(CAST(numerator AS DOUBLE) / CAST(size AS DOUBLE)) OVER w AS low, max(CAST(numerator AS DOUBLE) / CAST(size AS DOUBLE)) OVER w AS high,
    stddev_samp(CAST(numerator AS DOUBLE) / CAST(size AS DOUBLE)) OVER w AS sd
  FROM observed
  WINDOW w AS (PARTITION BY source, product, segment, mob ORDER BY cohort ROWS BETWEEN 11 PRECEDING AND CURRENT ROW)
), compared AS (
  SELECT j.*, e.reference, e.low, e.high, e.sd, e.cohorts
  FROM (FROM judged WHERE $by_cohort = 'month') j
  ASOF LEFT JOIN (SELECT * FROM earlier WHERE cohorts >= 6) e
    ON e.source = coalesce(j.source, '') AND e.product = coalesce(j.product, '') AND e.segment = coalesce(j.segment, '')
    AND e.mob = coalesce(j.mob, j.month - j.first_cohort) AND j.first_cohort > e.cohort
  UNION ALL BY NAME
  FROM judged WHERE $by_cohort IS DISTINCT FROM 'month'
)
SELECT month, source, product, cohort, mob, segment,
  CASE WHEN reason IS NULL OR reason = 'no_exposure' THEN CAST(numerator AS DOUBLE) END AS numerator, CAST(denominator AS DOUBLE) AS denominator,
  CASE WHEN reason IS NULL THEN CAST(numerator AS DOUBLE) / CAST(denominator AS DOUBLE) END AS value, reason,
  n_cohorts, coalesce(n_cohorts < CASE $by_cohort WHEN 'quarter' THEN 3 WHEN 'year' THEN 12 END, false) AS partial,
  CAST(missing AS DOUBLE) / nullif(CAST(denominator AS DOUBLE), 0) AS missing_share,
  coalesce(truncated, false) AS truncated,
  reference, low AS reference_low, high AS reference_high,
  CASE WHEN reference IS NOT NULL THEN greatest(sd, sqrt(greatest(0, reference * (1 - reference)) / nullif(loans, 0)), 0.0001) END AS reference_s, cohorts AS reference_cohorts
FROM compared
ORDER BY month, place, mob, segment
