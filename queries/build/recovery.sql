-- What came back of the loans first charged off in month u (domain.md §3.5, recovery_rate): cohort is u, wo_amount stands in that month only.
-- A row depends on the past only: the months in scope are added.      in  scope, loan_month, shown_*      out  cube_recovery
CREATE OR REPLACE VIEW recovery_row AS
SELECT m.loan_no, m.source, u.month AS cohort, m.month, m.product_orig, m.grade_orig, m.channel, m.region, m.age_band, m.income_band, m.occupation,
  CASE WHEN m.month = u.month THEN m.wo_amount ELSE 0 END AS wo_amount, coalesce(m.recovery_amount, 0) AS recovery_amount,
  CASE WHEN m.state = 22 AND m.recovery_amount IS NULL THEN 1 ELSE 0 END AS recovery_unknown
FROM loan_month m JOIN (SELECT loan_no, month FROM loan_month WHERE wo_loans = 1) u ON u.loan_no = m.loan_no
WHERE m.after_wo = 1;

DELETE FROM cube_recovery WHERE EXISTS (SELECT 1 FROM scope s WHERE s.source = cube_recovery.source AND s.month = cube_recovery.month);
INSERT INTO cube_recovery
SELECT CASE WHEN grouping(grade) = 0 THEN 'grade' WHEN grouping(channel) = 0 THEN 'channel' WHEN grouping(region) = 0 THEN 'region' WHEN grouping(age_band) = 0 THEN 'age_band' WHEN grouping(income_band) = 0 THEN 'income_band' WHEN grouping(occupation) = 0 THEN 'occupation' ELSE 'all' END AS segment,
  coalesce(grade, channel, region, age_band, income_band, occupation, '(all)') AS value, source, cohort, product_orig, month,
  CAST(sum(wo_amount) AS DECIMAL(18, 2)) AS wo_amount, CAST(sum(recovery_amount) AS DECIMAL(18, 2)) AS recovery_amount, CAST(sum(recovery_unknown) AS BIGINT) AS recovery_unknown
FROM (SELECT r.source, r.cohort, r.product_orig, r.month, r.wo_amount, r.recovery_amount, r.recovery_unknown,
        g.shown AS grade, h.shown AS channel, e.shown AS region, a.shown AS age_band, i.shown AS income_band, o.shown AS occupation
      FROM recovery_row r
      JOIN scope s ON s.source = r.source AND s.month = r.month
JOIN shown_grade g ON g.code = r.grade_orig
JOIN shown_channel h ON h.code = r.channel
JOIN shown_region e ON e.code = r.region
JOIN shown_age_band a ON a.code = r.age_band
JOIN shown_income_band i ON i.code = r.income_band
JOIN shown_occupation o ON o.code = r.occupation) v
GROUP BY GROUPING SETS ((source, cohort, product_orig, month),
  (source, cohort, product_orig, month, grade),
  (source, cohort, product_orig, month, channel),
  (source, cohort, product_orig, month, region),
  (source, cohort, product_orig, month, age_band),
  (source, cohort, product_orig, month, income_band),
  (source, cohort, product_orig, month, occupation))
ORDER BY segment, value, cohort, month;
