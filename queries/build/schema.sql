-- Tables of a snapshot, schema book. Only this file names types of the engine; the loader makes the *_t types (enumerations of the values seen).
--
-- month   index, year * 12 + month, so that month arithmetic is integer arithmetic
-- band    one code for both schemes, all thresholds and all class floors; dpd = 30, 60 … 180 have a band of their own:
--         0: 0 | 1: 1-29 | 2: 30 | 3: 31-59 | 4: 60 | … | 12: 180 | 13: 181-270 | 14: 271-360 | 15: > 360
--         N+ is band >= edge: cn 1 3 5 7 9 11 13, lt30 1 2 4 6 8 10 12 for N = 1 30 60 90 120 150 180 (tables edge, bucket)
-- state   0-15 outstanding in that band, 20 IDLE, 21 PAID, 22 WO, 23 SOLD, 24 MISSING, 25 VANISHED (GONE or PAID inferred: the scheme decides);
--         prior_state also 30 NEW (never seen before), 31 UNLOADED (the month before is not loaded: no transition)

CREATE TABLE load (id VARCHAR, source VARCHAR, layout VARCHAR, loaded_at TIMESTAMP, actor VARCHAR, files VARCHAR, months VARCHAR,
  rows_read BIGINT, rows_accepted BIGINT, rows_quarantined BIGINT, balance DECIMAL(18, 2), row_hash VARCHAR);
CREATE TABLE source (source source_t, scheme VARCHAR, currency VARCHAR, generated BOOLEAN, derived_en VARCHAR, derived_zh VARCHAR, load_order INTEGER, loaded_at TIMESTAMP);
CREATE TABLE mapping (source source_t, field VARCHAR, column_name VARCHAR, unit VARCHAR);
CREATE TABLE label (dimension VARCHAR, code VARCHAR, name_en VARCHAR, name_zh VARCHAR);
CREATE TABLE finding (load VARCHAR, rule VARCHAR, severity VARCHAR, count BIGINT, sample VARCHAR);
-- original: the row as it stood in its file, JSON of column and text, without columns that are not read
CREATE TABLE quarantine (load VARCHAR, file VARCHAR, row_number BIGINT, reason VARCHAR, column_name VARCHAR, given VARCHAR, loan_id VARCHAR, as_of VARCHAR, balance VARCHAR, original VARCHAR);

-- What may come beside tapes (domain.md §1.2–1.4): each row by its key, the last load of it stands.
CREATE TABLE originations (source source_t, loan_id VARCHAR, orig_date DATE, orig_amount DECIMAL(18, 2), product_orig product_t, grade_orig grade_t, channel channel_t,
  term_months INTEGER, first_due_date DATE, load VARCHAR);
CREATE TABLE collection_action (source source_t, action_id VARCHAR, loan_id VARCHAR, action_at TIMESTAMP, channel VARCHAR, agency VARCHAR, result VARCHAR,
  ptp_date DATE, ptp_amount DECIMAL(18, 2), cost DECIMAL(18, 2), paid_amount DECIMAL(18, 2), load VARCHAR);
CREATE TABLE benchmark (benchmark_id VARCHAR, period INTEGER, product VARCHAR, name_zh VARCHAR, metric_id VARCHAR, basis VARCHAR, scheme VARCHAR, op VARCHAR, value DOUBLE, value_hi DOUBLE,
  published_by VARCHAR, published_on DATE, comparability VARCHAR, load VARCHAR);

CREATE TABLE edge (scheme VARCHAR, threshold INTEGER, edge TINYINT);
INSERT INTO edge VALUES ('cn', 1, 1), ('cn', 30, 3), ('cn', 60, 5), ('cn', 90, 7), ('cn', 120, 9), ('cn', 150, 11), ('cn', 180, 13),
  ('lt30', 1, 1), ('lt30', 30, 2), ('lt30', 60, 4), ('lt30', 90, 6), ('lt30', 120, 8), ('lt30', 150, 10), ('lt30', 180, 12);

CREATE TABLE bucket (scheme VARCHAR, band TINYINT, bucket TINYINT);
INSERT INTO bucket SELECT 'cn', b, least(7, (b + 1) // 2) FROM range(16) t(b) UNION ALL SELECT 'lt30', b, CASE WHEN b = 0 THEN 0 ELSE least(7, b // 2 + 1) END FROM range(16) t(b);

CREATE TABLE loaded_month (source source_t, month INTEGER, load VARCHAR);
CREATE TABLE scope (source source_t, month INTEGER);

CREATE TABLE loan_key (loan_no INTEGER, source source_t, loan_id VARCHAR);
CREATE TABLE loan_fact (loan_no INTEGER, source source_t, first_month INTEGER, orig_date DATE, orig_amount DECIMAL(18, 2), first_due_date DATE,
  cohort INTEGER, product_orig product_t, grade_orig grade_t, channel channel_t, region region_t, age_band age_band_t, income_band income_band_t, occupation occupation_t, has_origination BOOLEAN);
CREATE TABLE loan_month (loan_no INTEGER, source source_t, month INTEGER, cohort INTEGER, mob INTEGER,
  product product_t, product_prior product_t, product_orig product_t, grade grade_t, grade_prior grade_t, grade_orig grade_t,
  channel channel_t, region region_t, age_band age_band_t, income_band income_band_t, occupation occupation_t,
  band TINYINT, band_hi TINYINT, state TINYINT, prior_state TINYINT, outstanding DECIMAL(18, 2), prior_outstanding DECIMAL(18, 2),
  wo_total DECIMAL(18, 2), wo_amount DECIMAL(18, 2), wo_loans TINYINT, after_wo TINYINT, exit_state TINYINT, exit_loans TINYINT, exit_balance DECIMAL(18, 2),
  restructured_now TINYINT, class TINYINT, stage TINYINT,
  load VARCHAR, as_of DATE, as_of_raw DATE, status status_t, status_derived BOOLEAN, dpd INTEGER, dpd_hi INTEGER, dpd_reported INTEGER, dpd_method dpd_method_t,
  balance DECIMAL(18, 2), orig_date DATE, orig_amount DECIMAL(18, 2), first_due_date DATE,
  overdue_amount DECIMAL(18, 2), overdue_principal DECIMAL(18, 2), due_amount DECIMAL(18, 2), paid_amount DECIMAL(18, 2),
  chargeoff_amount DECIMAL(18, 2), chargeoff_date DATE, recovery_amount DECIMAL(18, 2), five_class five_class_t,
  restructured BOOLEAN, restructure_date DATE, restructure_type VARCHAR, term_months INTEGER, rate DOUBLE, repay_method repay_method_t,
  given_channel channel_t, given_region region_t, given_occupation occupation_t, age INTEGER, income_annual DECIMAL(18, 2), funder VARCHAR, customer_id VARCHAR);
-- Rows as they were before load replaced_by; a loan is named by its id, since a book derived anew numbers its loans anew.
CREATE TABLE loan_month_replaced AS
SELECT *, CAST(NULL AS VARCHAR) AS loan_id, CAST(NULL AS VARCHAR) AS replaced_by, CAST(NULL AS TIMESTAMP) AS loaded_at FROM loan_month;
CREATE TABLE loan_last (loan_no INTEGER, last_month INTEGER, row_count INTEGER, product product_t, grade grade_t, state TINYINT, outstanding DECIMAL(18, 2), wo_seen INTEGER);
CREATE TABLE loan_step (loan_no INTEGER, month INTEGER, worst_before TINYINT, worst_after TINYINT, balance DECIMAL(18, 2));
CREATE TABLE loan_absent (loan_no INTEGER, source source_t, month INTEGER, cohort INTEGER, product product_t, product_orig product_t, grade grade_t, grade_orig grade_t,
  channel channel_t, region region_t, age_band age_band_t, income_band income_band_t, occupation occupation_t,
  state TINYINT, prior_state TINYINT, prior_outstanding DECIMAL(18, 2), exit_state TINYINT, exit_loans TINYINT, exit_balance DECIMAL(18, 2), after_wo TINYINT, orig_amount DECIMAL(18, 2));

-- How each value of a segment is shown in cubes: its 49 largest by balance as they are, the rest '(other)'.
CREATE TABLE shown_grade (code grade_t, shown VARCHAR);
CREATE TABLE shown_channel (code channel_t, shown VARCHAR);
CREATE TABLE shown_region (code region_t, shown VARCHAR);
CREATE TABLE shown_age_band (code age_band_t, shown VARCHAR);
CREATE TABLE shown_income_band (code income_band_t, shown VARCHAR);
CREATE TABLE shown_occupation (code occupation_t, shown VARCHAR);

CREATE TABLE cube (source source_t, month INTEGER, cohort INTEGER, product product_t, product_prior product_t, product_orig product_t,
  prior_state TINYINT, state TINYINT, state_hi TINYINT, exit_state TINYINT,
  loans BIGINT, balance DECIMAL(18, 2), prior_balance DECIMAL(18, 2), balance_sq DOUBLE, overdue_amount DECIMAL(18, 2), overdue_unknown BIGINT,
  credit_balance DECIMAL(18, 2), wo_amount DECIMAL(18, 2), wo_loans BIGINT, recovery_amount DECIMAL(18, 2), recovery_unknown BIGINT,
  after_wo BIGINT, exit_loans BIGINT, exit_balance DECIMAL(18, 2), missing_amount DECIMAL(18, 2), restructured_loans BIGINT, restructured_balance DECIMAL(18, 2),
  sm_loans BIGINT, sm_balance DECIMAL(18, 2), ss_loans BIGINT, ss_balance DECIMAL(18, 2), d_loans BIGINT, d_balance DECIMAL(18, 2),
  l_loans BIGINT, l_balance DECIMAL(18, 2), stage2_loans BIGINT, stage2_balance DECIMAL(18, 2), stage3_loans BIGINT, stage3_balance DECIMAL(18, 2));
CREATE TABLE cube_month AS SELECT * EXCLUDE (cohort) FROM cube;
CREATE TABLE cube_segment AS
SELECT CAST(NULL AS VARCHAR) AS segment, CAST(NULL AS VARCHAR) AS value, CAST(NULL AS VARCHAR) AS value_prior, * EXCLUDE (cohort, product_orig) FROM cube;

-- Vintages: what each cohort was (cube_cohort), its steps of getting worse than ever (cube_ever), and its months by one segment.
-- segment 'all', value '(all)' = no segment. worst_after 16 = charged off, 17 = GONE under both schemes, 18 = GONE under lt30 only.
CREATE TABLE cube_cohort (segment VARCHAR, value VARCHAR, source source_t, cohort INTEGER, product_orig product_t,
  loans BIGINT, orig_amount DECIMAL(18, 2), amount_unknown BIGINT, late_loans BIGINT, late_amount DECIMAL(18, 2));
CREATE TABLE cube_ever (segment VARCHAR, value VARCHAR, source source_t, cohort INTEGER, product_orig product_t, month INTEGER,
  worst_before TINYINT, worst_after TINYINT, loans BIGINT, balance DECIMAL(18, 2));
CREATE TABLE cube_segment_vintage AS
SELECT CAST(NULL AS VARCHAR) AS segment, CAST(NULL AS VARCHAR) AS value, source, cohort, month, state, state_hi, exit_state,
  loans, balance, wo_amount, wo_loans, recovery_amount, recovery_unknown, after_wo, exit_loans, exit_balance, missing_amount FROM cube;

-- Payment defaults (first_payment.sql): what became of instalment k at E_k, under each scheme, for N of 0 and 30 days; month is E_k, also to come.
-- judged: the month since when that stands; null where it may change.
CREATE TABLE cube_first_payment (segment VARCHAR, value VARCHAR, source source_t, cohort INTEGER, product_orig product_t, month INTEGER, scheme VARCHAR, n INTEGER, k INTEGER, judged INTEGER,
  loans BIGINT, eligible BIGINT, bad BIGINT, straddled BIGINT, eligible_amount DECIMAL(18, 2), bad_amount DECIMAL(18, 2), eligible_sq DOUBLE, amount_unknown BIGINT);

-- What fell due in a month on loans that were current before, or new (due.sql); and what came back of loans charged off in month cohort (recovery.sql).
CREATE TABLE cube_due (segment VARCHAR, value VARCHAR, source source_t, month INTEGER, cohort INTEGER, product product_t,
  due_amount DECIMAL(18, 2), paid_amount DECIMAL(18, 2), unknown BIGINT, unloaded BIGINT);
CREATE TABLE cube_recovery (segment VARCHAR, value VARCHAR, source source_t, cohort INTEGER, product_orig product_t, month INTEGER,
  wo_amount DECIMAL(18, 2), recovery_amount DECIMAL(18, 2), recovery_unknown BIGINT);

-- Repayment plans by the month they began (plan.sql): what 'plan' a loan of the base, 'step' a time it got worse than ever since, 'band' a month with a band of days.
CREATE TABLE cube_plan (what VARCHAR, segment VARCHAR, value VARCHAR, source source_t, cohort INTEGER, product_orig product_t, month INTEGER,
  state TINYINT, state_hi TINYINT, worst_before TINYINT, worst_after TINYINT, loans BIGINT, balance DECIMAL(18, 2), amount_unknown BIGINT);
