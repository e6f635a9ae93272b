-- question  What became of loans since their repayment plan began, by at most one segment, for the question that follows.
-- param     segment         text     which segment; null for none
-- param     segment_values  texts    only these values; empty for all
-- param     by_segment      boolean  keep its values apart

SELECT source, cohort, product_orig, month, state, state_hi, worst_before, worst_after, loans, balance, 0 AS wo_amount, 0 AS recovery_amount, 0 AS recovery_unknown, 0 AS after_wo, 0 AS wo_loans, NULL::TINYINT AS exit_state, 0 AS exit_loans, 0 AS exit_balance, 0 AS missing_amount, CASE WHEN $by_segment THEN value END AS segment_value FROM book.cube_plan
WHERE what <> 'plan' AND segment = coalesce($segment, 'all') AND (len($segment_values) = 0 OR value IN (SELECT unnest($segment_values)))
