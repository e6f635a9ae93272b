-- Repayment plans and what became of them (domain.md §3.5, redefault): the loans restructured in month R, and each time one got worse than ever
-- since R. A later row may tell of an earlier plan, so these tables, small, are made whole.
-- in   loan_month, loan_absent, loan_last, loaded_month, shown_*      out  cube_plan
CREATE OR REPLACE VIEW plan_base AS
SELECT p.loan_no, p.source, p.cohort, f.product_orig, f.grade_orig, f.channel, f.region, f.age_band, f.income_band, f.occupation,
  m.outstanding, m.state, CASE WHEN m.loan_no IS NULL THEN 1 ELSE 0 END AS amount_unknown
FROM (SELECT DISTINCT loan_no, source, CAST(year(restructure_date) * 12 + month(restructure_date) AS INTEGER) AS cohort
      FROM loan_month WHERE restructured AND year(restructure_date) * 12 + month(restructure_date) <= month) p
JOIN loaded_month l ON l.source = p.source AND l.month = p.cohort
JOIN loan_fact f ON f.loan_no = p.loan_no
LEFT JOIN loan_month m ON m.loan_no = p.loan_no AND m.month = p.cohort;

-- 1-15 band, 16 charged off, 17 GONE under both schemes, 18 GONE under lt30 only; a loan that was charged off by R and has no row in the
-- next loaded month still is: WO absorbs (§2.4)
CREATE OR REPLACE VIEW plan_hit AS
SELECT b.loan_no, b.cohort, m.month, CASE WHEN m.state = 22 THEN 16 ELSE m.state END AS worst
FROM plan_base b JOIN loan_month m ON m.loan_no = b.loan_no AND m.month > b.cohort AND (m.state BETWEEN 1 AND 15 OR m.state = 22)
UNION ALL
SELECT b.loan_no, b.cohort, a.month, CASE WHEN a.exit_state >= 7 THEN 17 ELSE 18 END
FROM plan_base b JOIN loan_absent a ON a.loan_no = b.loan_no AND a.state = 25 AND a.exit_state BETWEEN 6 AND 15 AND a.month > b.cohort
UNION ALL
SELECT x.loan_no, x.cohort, x.next_month, 16
FROM (SELECT b.loan_no, b.cohort, n.next_month
      FROM plan_base b
      JOIN (SELECT l.source, l.month, min(o.month) AS next_month FROM loaded_month l JOIN loaded_month o ON o.source = l.source AND o.month > l.month
            GROUP BY l.source, l.month) n ON n.source = b.source AND n.month = b.cohort
      JOIN loan_month m ON m.loan_no = b.loan_no AND m.month <= b.cohort
      GROUP BY b.loan_no, b.cohort, n.next_month
      HAVING max_by(m.state, m.month) = 22) x
WHERE NOT EXISTS (SELECT 1 FROM loan_month m WHERE m.loan_no = x.loan_no AND m.month = x.next_month);

CREATE OR REPLACE VIEW plan_row AS
SELECT 'plan' AS what, loan_no, source, cohort, product_orig, grade_orig, channel, region, age_band, income_band, occupation, cohort AS month,
  CAST(NULL AS TINYINT) AS state, CAST(NULL AS TINYINT) AS state_hi, CAST(NULL AS TINYINT) AS worst_before, CAST(NULL AS TINYINT) AS worst_after, 1 AS loans, coalesce(outstanding, 0) AS balance, amount_unknown
FROM plan_base
UNION ALL
SELECT 'step', b.loan_no, b.source, b.cohort, b.product_orig, b.grade_orig, b.channel, b.region, b.age_band, b.income_band, b.occupation, h.month,
  NULL, NULL, CAST(h.worst_before AS TINYINT), CAST(h.worst AS TINYINT), 1, coalesce(b.outstanding, 0), 0
FROM (SELECT *, coalesce(max(worst) OVER (PARTITION BY loan_no, cohort ORDER BY month ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS worst_before FROM plan_hit) h
JOIN plan_base b ON b.loan_no = h.loan_no AND b.cohort = h.cohort
WHERE h.worst > h.worst_before
UNION ALL
SELECT 'band', b.loan_no, b.source, b.cohort, b.product_orig, b.grade_orig, b.channel, b.region, b.age_band, b.income_band, b.occupation, m.month,
  m.state, m.band_hi, NULL, NULL, 1, 0, 0
FROM plan_base b JOIN loan_month m ON m.loan_no = b.loan_no AND m.month > b.cohort AND m.state <= 15 AND m.band_hi > m.state;

DELETE FROM cube_plan;
INSERT INTO cube_plan
SELECT what, CASE WHEN grouping(grade) = 0 THEN 'grade' WHEN grouping(channel) = 0 THEN 'channel' WHEN grouping(region) = 0 THEN 'region' WHEN grouping(age_band) = 0 THEN 'age_band' WHEN grouping(income_band) = 0 THEN 'income_band' WHEN grouping(occupation) = 0 THEN 'occupation' ELSE 'all' END AS segment,
  coalesce(grade, channel, region, age_band, income_band, occupation, '(all)') AS value, source, cohort, product_orig, month, state, state_hi, worst_before, worst_after,
  CAST(sum(loans) AS BIGINT) AS loans, CAST(sum(balance) AS DECIMAL(18, 2)) AS balance, CAST(sum(amount_unknown) AS BIGINT) AS amount_unknown
FROM (SELECT r.what, r.source, r.cohort, r.product_orig, r.month, r.state, r.state_hi, r.worst_before, r.worst_after, r.loans, r.balance, r.amount_unknown,
        g.shown AS grade, h.shown AS channel, e.shown AS region, a.shown AS age_band, i.shown AS income_band, o.shown AS occupation
      FROM plan_row r
JOIN shown_grade g ON g.code = r.grade_orig
JOIN shown_channel h ON h.code = r.channel
JOIN shown_region e ON e.code = r.region
JOIN shown_age_band a ON a.code = r.age_band
JOIN shown_income_band i ON i.code = r.income_band
JOIN shown_occupation o ON o.code = r.occupation) v
GROUP BY GROUPING SETS ((what, source, cohort, product_orig, month, state, state_hi, worst_before, worst_after),
  (what, source, cohort, product_orig, month, state, state_hi, worst_before, worst_after, grade),
  (what, source, cohort, product_orig, month, state, state_hi, worst_before, worst_after, channel),
  (what, source, cohort, product_orig, month, state, state_hi, worst_before, worst_after, region),
  (what, source, cohort, product_orig, month, state, state_hi, worst_before, worst_after, age_band),
  (what, source, cohort, product_orig, month, state, state_hi, worst_before, worst_after, income_band),
  (what, source, cohort, product_orig, month, state, state_hi, worst_before, worst_after, occupation))
ORDER BY what, segment, value, cohort, month;
