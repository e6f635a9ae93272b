-- The cube at the grain of a row. A question on a cube gives the same answer on cube_row, only slower: the path for two segments at once,
-- a single loan or an odd filter.
CREATE OR REPLACE VIEW cube_row_observed AS
SELECT loan_no, source, month, cohort, product, product_prior, product_orig, grade, grade_prior, grade_orig,
  channel, region, age_band, income_band, occupation,
  state, CASE WHEN state <= 15 THEN band_hi END AS state_hi, prior_state, exit_state,
  1 AS loans, CASE WHEN state <= 15 THEN outstanding ELSE 0 END AS balance, prior_outstanding AS prior_balance,
  CASE WHEN state <= 15 THEN CAST(outstanding AS DOUBLE) * CAST(outstanding AS DOUBLE) ELSE 0 END AS balance_sq,
  CASE WHEN state BETWEEN 1 AND 15 THEN coalesce(overdue_amount, 0) ELSE 0 END AS overdue_amount,
  CASE WHEN state BETWEEN 1 AND 15 AND overdue_amount IS NULL THEN 1 ELSE 0 END AS overdue_unknown,
  CASE WHEN balance < 0 THEN balance ELSE 0 END AS credit_balance,
  wo_amount, wo_loans, CASE WHEN after_wo = 1 THEN coalesce(recovery_amount, 0) ELSE 0 END AS recovery_amount,
  CASE WHEN state = 22 AND recovery_amount IS NULL THEN 1 ELSE 0 END AS recovery_unknown, after_wo,
  exit_loans, exit_balance, 0 AS missing_amount,
  restructured_now AS restructured_loans, CASE WHEN restructured_now = 1 THEN prior_outstanding ELSE 0 END AS restructured_balance,
  CASE WHEN class = 1 THEN 1 ELSE 0 END AS sm_loans, CASE WHEN class = 1 THEN outstanding ELSE 0 END AS sm_balance,
  CASE WHEN class = 2 THEN 1 ELSE 0 END AS ss_loans, CASE WHEN class = 2 THEN outstanding ELSE 0 END AS ss_balance,
  CASE WHEN class = 3 THEN 1 ELSE 0 END AS d_loans, CASE WHEN class = 3 THEN outstanding ELSE 0 END AS d_balance,
  CASE WHEN class = 4 THEN 1 ELSE 0 END AS l_loans, CASE WHEN class = 4 THEN outstanding ELSE 0 END AS l_balance,
  CASE WHEN stage = 2 THEN 1 ELSE 0 END AS stage2_loans, CASE WHEN stage = 2 THEN outstanding ELSE 0 END AS stage2_balance,
  CASE WHEN stage = 3 THEN 1 ELSE 0 END AS stage3_loans, CASE WHEN stage = 3 THEN outstanding ELSE 0 END AS stage3_balance
FROM loan_month;

CREATE OR REPLACE VIEW cube_row_absent AS
SELECT loan_no, source, month, cohort, product, product AS product_prior, product_orig, grade, grade AS grade_prior, grade_orig,
  channel, region, age_band, income_band, occupation,
  state, CAST(NULL AS TINYINT) AS state_hi, prior_state, exit_state,
  1 AS loans, 0 AS balance, prior_outstanding AS prior_balance, 0 AS balance_sq, 0 AS overdue_amount, 0 AS overdue_unknown, 0 AS credit_balance,
  0 AS wo_amount, 0 AS wo_loans, 0 AS recovery_amount, 0 AS recovery_unknown, 0 AS after_wo,
  exit_loans, exit_balance, CASE WHEN state = 24 THEN orig_amount ELSE 0 END AS missing_amount, 0 AS restructured_loans, 0 AS restructured_balance,
  0 AS sm_loans, 0 AS sm_balance, 0 AS ss_loans, 0 AS ss_balance, 0 AS d_loans, 0 AS d_balance, 0 AS l_loans, 0 AS l_balance,
  0 AS stage2_loans, 0 AS stage2_balance, 0 AS stage3_loans, 0 AS stage3_balance
FROM loan_absent;

CREATE OR REPLACE VIEW cube_row AS SELECT * FROM cube_row_observed UNION ALL SELECT * FROM cube_row_absent;

-- what one build has to aggregate: the rows of the months in scope, and all absent loans
CREATE OR REPLACE VIEW cube_scope AS
SELECT o.* FROM cube_row_observed o JOIN scope s ON s.source = o.source AND s.month = o.month UNION ALL SELECT * FROM cube_row_absent;

-- Each loan as its cohort counts it, also those of the originations that no tape has shown (loan_no null); and each step of getting worse
-- than ever, GONE among them: whether a vanished loan is GONE depends on the scheme (last bucket M4+: cn band 7, lt30 band 6), so
-- worst_after is 17 where both say so and 18 where only lt30 does. Once charged off, a loan counts with its charge-offs where they are
-- more than the balance it was first bad with (domain.md §3.3): what is more is a step of no loan.
CREATE OR REPLACE VIEW cohort_row AS
SELECT f.loan_no, f.source, f.cohort, f.first_month, f.product_orig, f.orig_amount, f.grade_orig, f.channel, f.region, f.age_band, f.income_band, f.occupation,
  -- late entry (domain.md §2.5): without originations, first seen at MOB 2 or later, in the third loaded month of its cohort's life or later
  CASE WHEN NOT f.has_origination AND f.first_month - f.cohort >= 2 AND l.seen_before >= 2 THEN 1 ELSE 0 END AS late
FROM loan_fact f
LEFT JOIN (SELECT c.source, c.cohort, c.first_month, count(m.month) AS seen_before
           FROM (SELECT DISTINCT source, cohort, first_month FROM loan_fact WHERE cohort IS NOT NULL) c
           LEFT JOIN loaded_month m ON m.source = c.source AND m.month >= c.cohort AND m.month < c.first_month
           GROUP BY c.source, c.cohort, c.first_month) l ON l.source = f.source AND l.cohort = f.cohort AND l.first_month = f.first_month
WHERE f.cohort IS NOT NULL
UNION ALL
SELECT NULL, o.source, CAST(year(o.orig_date) * 12 + month(o.orig_date) AS INTEGER), NULL, coalesce(o.product_orig, '(unknown)'), o.orig_amount,
  coalesce(o.grade_orig, '(unknown)'), coalesce(o.channel, '(unknown)'), '(unknown)', '(unknown)', '(unknown)', '(unknown)', 0
FROM originations o
WHERE o.orig_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loan_key k WHERE k.source = o.source AND k.loan_id = o.loan_id);

CREATE OR REPLACE VIEW step_row AS
SELECT loan_no, month, worst_before, worst_after, 1 AS loans, balance FROM loan_step
UNION ALL
SELECT a.loan_no, a.month, coalesce(w.worst, 0), CAST(CASE WHEN a.exit_state >= 7 THEN 17 ELSE 18 END AS TINYINT), 1, a.exit_balance
FROM loan_absent a LEFT JOIN (SELECT loan_no, max(worst_after) AS worst FROM loan_step GROUP BY loan_no) w ON w.loan_no = a.loan_no
WHERE a.state = 25 AND a.exit_state BETWEEN 6 AND 15 AND coalesce(w.worst, 0) < 16
UNION ALL
SELECT m.loan_no, m.month, s.worst_before, s.worst_after, 0,
  greatest(m.wo_total - s.balance, 0) - CASE WHEN m.wo_loans = 1 THEN 0 ELSE greatest(m.wo_total - m.wo_amount - s.balance, 0) END
FROM loan_month m JOIN loan_step s ON s.loan_no = m.loan_no AND s.month <= m.month
WHERE m.after_wo = 1 AND (m.wo_loans = 1 OR m.wo_amount > 0) AND m.wo_total > s.balance;
