-- What analysts may rely on (contract §4): months as YYYY-MM, buckets by the source's scheme and by either. Made anew at each load.
CREATE OR REPLACE VIEW main.loan_month AS
SELECT m.source, k.loan_id, m.as_of, printf('%04d-%02d', (m.month - 1) // 12, (m.month - 1) % 12 + 1) AS month,
  printf('%04d-%02d', (m.cohort - 1) // 12, (m.cohort - 1) % 12 + 1) AS cohort_month, m.mob,
  m.product, m.product_orig, m.grade, m.grade_orig, m.channel, m.region, m.age, m.age_band, m.income_annual, m.income_band, m.occupation,
  m.status, m.dpd AS days_past_due, m.dpd, m.dpd_hi, m.dpd_reported, m.dpd_method,
  b.bucket, c.bucket AS bucket_cn, l.bucket AS bucket_lt30, p.bucket AS prior_bucket,
  CASE m.state WHEN 20 THEN 'IDLE' WHEN 21 THEN 'PAID' WHEN 22 THEN 'WO' WHEN 23 THEN 'SOLD' ELSE 'M' || b.bucket END AS state,
  m.balance, m.orig_date, m.orig_amount, m.first_due_date, m.overdue_amount, m.overdue_principal, m.due_amount, m.paid_amount,
  m.chargeoff_amount, m.chargeoff_date, m.recovery_amount, m.five_class, m.restructured, m.restructure_date, m.restructure_type,
  m.term_months, m.rate, m.repay_method, m.funder, m.customer_id, m.as_of_raw, m.load
FROM book.loan_month m
JOIN book.loan_key k ON k.loan_no = m.loan_no
JOIN book.source s ON s.source = m.source
LEFT JOIN book.bucket b ON b.scheme = s.scheme AND b.band = m.state
LEFT JOIN book.bucket p ON p.scheme = s.scheme AND p.band = m.prior_state
LEFT JOIN book.bucket c ON c.scheme = 'cn' AND c.band = m.state
LEFT JOIN book.bucket l ON l.scheme = 'lt30' AND l.band = m.state;

CREATE OR REPLACE VIEW main.loan AS
SELECT f.source, k.loan_id, f.orig_date, f.orig_amount, f.first_due_date, printf('%04d-%02d', (f.cohort - 1) // 12, (f.cohort - 1) % 12 + 1) AS cohort_month,
  f.product_orig, f.grade_orig, f.channel, f.region, f.age_band, f.income_band, f.occupation,
  printf('%04d-%02d', (f.first_month - 1) // 12, (f.first_month - 1) % 12 + 1) AS first_month,
  printf('%04d-%02d', (l.last_month - 1) // 12, (l.last_month - 1) % 12 + 1) AS last_month,
  printf('%04d-%02d', (w.month_30 - 1) // 12, (w.month_30 - 1) % 12 + 1) AS first_month_30,
  printf('%04d-%02d', (w.month_60 - 1) // 12, (w.month_60 - 1) % 12 + 1) AS first_month_60,
  printf('%04d-%02d', (w.month_90 - 1) // 12, (w.month_90 - 1) % 12 + 1) AS first_month_90,
  CASE WHEN w.worst = 16 THEN 'WO' ELSE 'M' || b.bucket END AS worst_state
FROM book.loan_fact f
JOIN book.loan_key k ON k.loan_no = f.loan_no
JOIN book.source s ON s.source = f.source
JOIN book.loan_last l ON l.loan_no = f.loan_no
LEFT JOIN (
  SELECT p.loan_no, max(p.worst_after) AS worst,
    min(CASE WHEN e.threshold = 30 AND p.worst_after >= e.edge THEN p.month END) AS month_30,
    min(CASE WHEN e.threshold = 60 AND p.worst_after >= e.edge THEN p.month END) AS month_60,
    min(CASE WHEN e.threshold = 90 AND p.worst_after >= e.edge THEN p.month END) AS month_90
  FROM book.loan_step p
  JOIN book.loan_fact x ON x.loan_no = p.loan_no
  JOIN book.source y ON y.source = x.source
  JOIN book.edge e ON e.scheme = y.scheme
  GROUP BY p.loan_no) w ON w.loan_no = f.loan_no
LEFT JOIN book.bucket b ON b.scheme = s.scheme AND b.band = coalesce(w.worst, 0);

CREATE OR REPLACE VIEW main.cube AS SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1) AS cohort_month, * EXCLUDE (month, cohort) FROM book.cube;
CREATE OR REPLACE VIEW main.cube_month AS SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, * EXCLUDE (month) FROM book.cube_month;
CREATE OR REPLACE VIEW main.cube_segment AS SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, * EXCLUDE (month) FROM book.cube_segment;
CREATE OR REPLACE VIEW main.cube_segment_vintage AS SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1) AS cohort_month, * EXCLUDE (month, cohort) FROM book.cube_segment_vintage;
CREATE OR REPLACE VIEW main.cube_ever AS SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1) AS cohort_month, * EXCLUDE (month, cohort) FROM book.cube_ever;
CREATE OR REPLACE VIEW main.cube_cohort AS SELECT printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1) AS cohort_month, * EXCLUDE (cohort) FROM book.cube_cohort;
CREATE OR REPLACE VIEW main.cube_first_payment AS SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1) AS cohort_month, * EXCLUDE (month, cohort, judged) FROM book.cube_first_payment;
CREATE OR REPLACE VIEW main.cube_due AS SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1) AS cohort_month, * EXCLUDE (month, cohort) FROM book.cube_due;
CREATE OR REPLACE VIEW main.cube_recovery AS SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1) AS wo_month, * EXCLUDE (month, cohort) FROM book.cube_recovery;
CREATE OR REPLACE VIEW main.cube_plan AS SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1) AS plan_month, * EXCLUDE (month, cohort) FROM book.cube_plan;
CREATE OR REPLACE VIEW main.label AS SELECT * FROM book.label;
CREATE OR REPLACE VIEW main.load AS SELECT * FROM book.load;
CREATE OR REPLACE VIEW main.finding AS SELECT * FROM book.finding;
CREATE OR REPLACE VIEW main.originations AS SELECT * FROM book.originations;
CREATE OR REPLACE VIEW main.collection_action AS SELECT * FROM book.collection_action;
CREATE OR REPLACE VIEW main.benchmark AS SELECT * REPLACE (printf('%04d-%02d', (period - 1) // 12, (period - 1) % 12 + 1) AS period) FROM book.benchmark;
