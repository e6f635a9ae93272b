-- The book without loans: one cell a combination of month, cohort, product and what happened. All sums, so that any coarser question adds up.
-- Cells of absent loans (24, 25) are rebuilt in all months, the rest for the months in scope.
DELETE FROM cube WHERE state IN (24, 25) OR EXISTS (SELECT 1 FROM scope s WHERE s.source = cube.source AND s.month = cube.month);
INSERT INTO cube
SELECT source, month, cohort, product, product_prior, product_orig, prior_state, state, state_hi, exit_state,
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
FROM cube_scope
GROUP BY source, month, cohort, product, product_prior, product_orig, prior_state, state, state_hi, exit_state
ORDER BY month, source, product, cohort, prior_state, state;

-- the same without cohort: what most screens ask. Sums of sums: the rows are not read again.
DELETE FROM cube_month;
INSERT INTO cube_month
SELECT source, month, product, product_prior, product_orig, prior_state, state, state_hi, exit_state,
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
FROM cube
GROUP BY source, month, product, product_prior, product_orig, prior_state, state, state_hi, exit_state
ORDER BY month, source, product, prior_state, state;
