-- One segment at a time, without cohort, in one pass. value is the segment now, value_prior at t-1 (differs for grade only: the others are
-- loan facts as first seen, domain.md §2.5). An unknown value is '(unknown)' from the loader on, so that the parts sum to the whole.
DELETE FROM cube_segment WHERE state IN (24, 25) OR EXISTS (SELECT 1 FROM scope s WHERE s.source = cube_segment.source AND s.month = cube_segment.month);
INSERT INTO cube_segment
SELECT CASE WHEN grouping(r.grade) = 0 THEN 'grade' WHEN grouping(r.channel) = 0 THEN 'channel' WHEN grouping(r.region) = 0 THEN 'region'
    WHEN grouping(r.age_band) = 0 THEN 'age_band' WHEN grouping(r.income_band) = 0 THEN 'income_band' ELSE 'occupation' END AS segment,
  coalesce(r.grade, r.channel, r.region, r.age_band, r.income_band, r.occupation) AS value,
  coalesce(r.grade_prior, r.channel, r.region, r.age_band, r.income_band, r.occupation) AS value_prior,
  source, month, product, product_prior, prior_state, state, state_hi, exit_state,
  CAST(sum(loans) AS BIGINT) AS loans, CAST(sum(balance) AS DECIMAL(18, 2)) AS balance, CAST(sum(prior_balance) AS DECIMAL(18, 2)) AS prior_balance,
  sum(balance_sq) AS balance_sq, CAST(sum(overdue_amount) AS DECIMAL(18, 2)) AS overdue_amount,
  CAST(sum(overdue_unknown) AS BIGINT) AS overdue_unknown, CAST(sum(credit_balance) AS DECIMAL(18, 2)) AS credit_balance,
  CAST(sum(wo_amount) AS DECIMAL(18, 2)) AS wo_amount, CAST(sum(wo_loans) AS BIGINT) AS wo_loans,
  CAST(sum(recovery_amount) AS DECIMAL(18, 2)) AS recovery_amount, CAST(sum(recovery_unknown) AS BIGINT) AS recovery_unknown,
  CAST(sum(after_wo) AS BIGINT) AS after_wo, CAST(sum(exit_loans) AS BIGINT) AS exit_loans, CAST(sum(exit_balance) AS DECIMAL(18, 2)) AS exit_balance, CAST(sum(missing_amount) AS DECIMAL(18, 2)) AS missing_amount,
  CAST(sum(restructured_loans) AS BIGINT) AS restructured_loans, CAST(sum(restructured_balance) AS DECIMAL(18, 2)) AS restructured_balance,
  CAST(sum(sm_loans) AS BIGINT) AS sm_loans, CAST(sum(sm_balance) AS DECIMAL(18, 2)) AS sm_balance, CAST(sum(ss_loans) AS BIGINT) AS ss_loans,
  CAST(sum(ss_balance) AS DECIMAL(18, 2)) AS ss_balance, CAST(sum(d_loans) AS BIGINT) AS d_loans, CAST(sum(d_balance) AS DECIMAL(18, 2)) AS d_balance,
  CAST(sum(l_loans) AS BIGINT) AS l_loans, CAST(sum(l_balance) AS DECIMAL(18, 2)) AS l_balance, CAST(sum(stage2_loans) AS BIGINT) AS stage2_loans,
  CAST(sum(stage2_balance) AS DECIMAL(18, 2)) AS stage2_balance, CAST(sum(stage3_loans) AS BIGINT) AS stage3_loans,
  CAST(sum(stage3_balance) AS DECIMAL(18, 2)) AS stage3_balance
FROM (SELECT c.source, c.month, c.product, c.product_prior, c.prior_state, c.state, c.state_hi, c.exit_state,
        c.loans, c.balance, c.prior_balance, c.balance_sq, c.overdue_amount, c.overdue_unknown, c.credit_balance, c.wo_amount, c.wo_loans, c.recovery_amount, c.recovery_unknown, c.after_wo, c.exit_loans, c.exit_balance, c.missing_amount,
        c.restructured_loans, c.restructured_balance, c.sm_loans, c.sm_balance, c.ss_loans, c.ss_balance, c.d_loans, c.d_balance, c.l_loans, c.l_balance, c.stage2_loans, c.stage2_balance, c.stage3_loans, c.stage3_balance,
        g.shown AS grade, p.shown AS grade_prior, h.shown AS channel, e.shown AS region, a.shown AS age_band, i.shown AS income_band, o.shown AS occupation
      FROM cube_scope c
      JOIN shown_grade g ON g.code = c.grade
      JOIN shown_grade p ON p.code = c.grade_prior
      JOIN shown_channel h ON h.code = c.channel
      JOIN shown_region e ON e.code = c.region
      JOIN shown_age_band a ON a.code = c.age_band
      JOIN shown_income_band i ON i.code = c.income_band
      JOIN shown_occupation o ON o.code = c.occupation) r
GROUP BY GROUPING SETS (
  (source, month, product, product_prior, prior_state, state, state_hi, exit_state, r.grade, r.grade_prior),
  (source, month, product, product_prior, prior_state, state, state_hi, exit_state, r.channel),
  (source, month, product, product_prior, prior_state, state, state_hi, exit_state, r.region),
  (source, month, product, product_prior, prior_state, state, state_hi, exit_state, r.age_band),
  (source, month, product, product_prior, prior_state, state, state_hi, exit_state, r.income_band),
  (source, month, product, product_prior, prior_state, state, state_hi, exit_state, r.occupation))
ORDER BY segment, value, month, source, product, prior_state, state;
