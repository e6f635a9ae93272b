-- question  Charge-offs by the month they began, and what came back of them, by at most one segment, for the question that follows.
-- param     segment         text     which segment; null for none
-- param     segment_values  texts    only these values; empty for all
-- param     by_segment      boolean  keep its values apart

SELECT source, cohort, product_orig, month, NULL::TINYINT AS state, NULL::TINYINT AS state_hi, 0 AS loans, 0 AS balance, wo_amount, recovery_amount, recovery_unknown, 0 AS after_wo, 0 AS wo_loans, NULL::TINYINT AS exit_state, 0 AS exit_loans, 0 AS exit_balance, 0 AS missing_amount,
  wo_amount AS orig_amount, 0 AS amount_unknown, 0 AS late_amount, CASE WHEN $by_segment THEN value END AS segment_value FROM book.cube_recovery
WHERE segment = coalesce($segment, 'all') AND (len($segment_values) = 0 OR value IN (SELECT unnest($segment_values)))
