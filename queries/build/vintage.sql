-- Vintages by cohort, product as first seen and, in one pass, each segment as first seen (domain.md §3.3).
-- cube_cohort and cube_ever come from loan tables, small, and are made whole; cube_segment_vintage for the months in scope and absent loans.
CREATE TEMP TABLE born AS
SELECT f.loan_no, f.source, f.cohort, f.product_orig, f.orig_amount, f.late,
  g.shown AS grade, h.shown AS channel, e.shown AS region, a.shown AS age_band, i.shown AS income_band, o.shown AS occupation
FROM cohort_row f
JOIN shown_grade g ON g.code = f.grade_orig
JOIN shown_channel h ON h.code = f.channel
JOIN shown_region e ON e.code = f.region
JOIN shown_age_band a ON a.code = f.age_band
JOIN shown_income_band i ON i.code = f.income_band
JOIN shown_occupation o ON o.code = f.occupation;

DELETE FROM cube_cohort;
INSERT INTO cube_cohort
SELECT CASE WHEN grouping(grade) = 0 THEN 'grade' WHEN grouping(channel) = 0 THEN 'channel' WHEN grouping(region) = 0 THEN 'region' WHEN grouping(age_band) = 0 THEN 'age_band'
    WHEN grouping(income_band) = 0 THEN 'income_band' WHEN grouping(occupation) = 0 THEN 'occupation' ELSE 'all' END AS segment,
  coalesce(grade, channel, region, age_band, income_band, occupation, '(all)') AS value, source, cohort, product_orig,
  count(*) AS loans, CAST(coalesce(sum(orig_amount), 0) AS DECIMAL(18, 2)) AS orig_amount, count(CASE WHEN orig_amount IS NULL THEN 1 END) AS amount_unknown,
  CAST(sum(late) AS BIGINT) AS late_loans, CAST(coalesce(sum(CASE WHEN late = 1 THEN orig_amount END), 0) AS DECIMAL(18, 2)) AS late_amount
FROM born
GROUP BY GROUPING SETS ((source, cohort, product_orig), (source, cohort, product_orig, grade), (source, cohort, product_orig, channel), (source, cohort, product_orig, region),
  (source, cohort, product_orig, age_band), (source, cohort, product_orig, income_band), (source, cohort, product_orig, occupation))
ORDER BY segment, value, source, cohort, product_orig;

DELETE FROM cube_ever;
INSERT INTO cube_ever
SELECT CASE WHEN grouping(grade) = 0 THEN 'grade' WHEN grouping(channel) = 0 THEN 'channel' WHEN grouping(region) = 0 THEN 'region' WHEN grouping(age_band) = 0 THEN 'age_band'
    WHEN grouping(income_band) = 0 THEN 'income_band' WHEN grouping(occupation) = 0 THEN 'occupation' ELSE 'all' END AS segment,
  coalesce(grade, channel, region, age_band, income_band, occupation, '(all)') AS value, source, cohort, product_orig, month, worst_before, worst_after,
  CAST(sum(loans) AS BIGINT) AS loans, CAST(sum(balance) AS DECIMAL(18, 2)) AS balance
FROM step_row s JOIN born b ON b.loan_no = s.loan_no
GROUP BY GROUPING SETS ((source, cohort, product_orig, month, worst_before, worst_after), (source, cohort, product_orig, month, worst_before, worst_after, grade),
  (source, cohort, product_orig, month, worst_before, worst_after, channel), (source, cohort, product_orig, month, worst_before, worst_after, region),
  (source, cohort, product_orig, month, worst_before, worst_after, age_band), (source, cohort, product_orig, month, worst_before, worst_after, income_band),
  (source, cohort, product_orig, month, worst_before, worst_after, occupation))
ORDER BY segment, value, cohort, month;

DELETE FROM cube_segment_vintage WHERE state IN (24, 25) OR EXISTS (SELECT 1 FROM scope s WHERE s.source = cube_segment_vintage.source AND s.month = cube_segment_vintage.month);
INSERT INTO cube_segment_vintage
SELECT CASE WHEN grouping(b.grade) = 0 THEN 'grade' WHEN grouping(b.channel) = 0 THEN 'channel' WHEN grouping(b.region) = 0 THEN 'region' WHEN grouping(b.age_band) = 0 THEN 'age_band'
    WHEN grouping(b.income_band) = 0 THEN 'income_band' ELSE 'occupation' END AS segment,
  coalesce(b.grade, b.channel, b.region, b.age_band, b.income_band, b.occupation) AS value, c.source, c.cohort, c.month, c.state, c.state_hi, c.exit_state,
  CAST(sum(loans) AS BIGINT) AS loans, CAST(sum(balance) AS DECIMAL(18, 2)) AS balance, CAST(sum(wo_amount) AS DECIMAL(18, 2)) AS wo_amount, CAST(sum(wo_loans) AS BIGINT) AS wo_loans,
  CAST(sum(recovery_amount) AS DECIMAL(18, 2)) AS recovery_amount, CAST(sum(recovery_unknown) AS BIGINT) AS recovery_unknown, CAST(sum(after_wo) AS BIGINT) AS after_wo,
  CAST(sum(exit_loans) AS BIGINT) AS exit_loans, CAST(sum(exit_balance) AS DECIMAL(18, 2)) AS exit_balance, CAST(sum(missing_amount) AS DECIMAL(18, 2)) AS missing_amount
FROM cube_scope c JOIN born b ON b.loan_no = c.loan_no
GROUP BY GROUPING SETS ((c.source, c.cohort, c.month, c.state, c.state_hi, c.exit_state, b.grade), (c.source, c.cohort, c.month, c.state, c.state_hi, c.exit_state, b.channel),
  (c.source, c.cohort, c.month, c.state, c.state_hi, c.exit_state, b.region), (c.source, c.cohort, c.month, c.state, c.state_hi, c.exit_state, b.age_band),
  (c.source, c.cohort, c.month, c.state, c.state_hi, c.exit_state, b.income_band), (c.source, c.cohort, c.month, c.state, c.state_hi, c.exit_state, b.occupation))
ORDER BY segment, value, cohort, month, state;

DROP TABLE born;
