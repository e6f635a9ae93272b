-- First, second and third payment defaults (domain.md §3.2). A loan is judged once, at E_k = last_day(due_k + days): the first month-end at
-- which instalment k can be N days overdue, days = N + 1 under cn, N under lt30 (1 for N = 0 in both).
-- in   scope, loan_fact, loan_last, loan_month, loan_key, loaded_month, originations, shown_*      out  cube_first_payment
-- judged: the month since when the verdict stands: E_k where there is a row, the first month of a loan first seen later; null where it may change
-- when more is loaded (no row at E_k, or E_k not reached): these loans are few and judged anew each time.
CREATE OR REPLACE VIEW first_payment_base AS
SELECT f.*, CAST(year(f.first_due) * 12 + month(f.first_due) AS INTEGER) AS due_month, l.last_month, l.state AS last_state, l.row_count
FROM (SELECT *, coalesce(first_due_date, CAST(orig_date + INTERVAL '1' MONTH AS DATE)) AS first_due FROM loan_fact) f
JOIN loan_last l ON l.loan_no = f.loan_no
WHERE f.first_due IS NOT NULL;

-- all loans, but while the cube is made: then only those below that may have a verdict in scope, or one that is not final
CREATE OR REPLACE VIEW first_payment_loan AS SELECT * FROM first_payment_base;

-- each date once: a scheme and N come to a number of days below
CREATE OR REPLACE VIEW first_payment_dated AS
SELECT d.loan_no, d.source, d.cohort, d.first_month, d.last_month, d.last_state, d.row_count, d.product_orig, d.orig_amount, d.grade_orig, d.channel, d.region, d.age_band, d.income_band, d.occupation,
  d.k, d.days, d.due, CAST(year(d.judged_on) * 12 + month(d.judged_on) AS INTEGER) AS month
FROM (SELECT d.*, e.days, CAST(d.due + e.days * INTERVAL '1' DAY AS DATE) AS judged_on
      FROM (SELECT f.*, p.k, CAST(f.first_due + (p.k - 1) * INTERVAL '1' MONTH AS DATE) AS due
            FROM first_payment_loan f CROSS JOIN (VALUES (1), (2), (3)) p(k)) d
      CROSS JOIN (VALUES (1), (30), (31)) e(days)) d;
CREATE OR REPLACE VIEW first_payment_due AS SELECT * FROM first_payment_dated;
CREATE OR REPLACE VIEW first_payment_days AS
SELECT * FROM (VALUES ('cn', 0, 1), ('cn', 30, 31), ('lt30', 0, 1), ('lt30', 30, 30)) e(scheme, n, days);

-- bad: the oldest unpaid instalment is number k, give or take 3 days; of a band of days, all of them must say so, and straddled is some do
CREATE OR REPLACE VIEW first_payment_seen AS
SELECT d.*, e.scheme, e.n, d.month AS judged, 1 AS eligible,
  CASE WHEN d.status = 'active' AND d.dpd >= d.days AND abs(d.dpd - d.since) <= 3 AND abs(d.dpd_hi - d.since) <= 3 THEN 1
       WHEN d.status = 'charged_off' AND d.k = 1 THEN 1 ELSE 0 END AS bad,
  CASE WHEN d.status = 'active' AND d.dpd_hi >= d.days AND d.dpd_hi >= d.since - 3 AND d.dpd <= d.since + 3
        AND NOT (d.dpd >= d.days AND abs(d.dpd - d.since) <= 3 AND abs(d.dpd_hi - d.since) <= 3) THEN 1 ELSE 0 END AS straddled
FROM (SELECT d.*, m.status, m.dpd, coalesce(m.dpd_hi, m.dpd) AS dpd_hi, date_diff('day', d.due, m.as_of_raw) AS since
      FROM first_payment_due d JOIN loan_month m ON m.loan_no = d.loan_no AND m.month = d.month) d
JOIN first_payment_days e ON e.days = d.days;

-- state at E_k without a row there: absorbed (21 PAID, 22 WO, 23 SOLD), PAID inferred once a later month is loaded (M0–M3 by the scheme, or IDLE),
-- else not observed: 24 in a gap, GONE, not yet vanished, or 30 first seen later
CREATE OR REPLACE VIEW first_payment_unseen AS
SELECT d.*, e.scheme, e.n, CASE WHEN d.state = 30 THEN d.first_month END AS judged,
  CASE WHEN d.state BETWEEN 21 AND 23 THEN 1 WHEN d.vanished = 1 AND (d.state = 20 OR d.state < CASE e.scheme WHEN 'cn' THEN 7 ELSE 6 END) THEN 1 ELSE 0 END AS eligible,
  CASE WHEN d.state = 22 AND d.k = 1 THEN 1 ELSE 0 END AS bad, 0 AS straddled
FROM (SELECT d.*, CAST(30 AS TINYINT) AS state, 0 AS vanished FROM first_payment_due d WHERE d.month < d.first_month
      UNION ALL
      SELECT d.*, d.last_state, CASE WHEN v.month IS NOT NULL AND v.month <= d.month THEN 1 ELSE 0 END
      FROM first_payment_due d
      LEFT JOIN loan_absent v ON v.loan_no = d.loan_no AND v.state = 25
      WHERE d.last_month < d.month
      UNION ALL
      SELECT d.*, x.state, 0
      FROM first_payment_due d
      JOIN (SELECT d.loan_no, d.month, max_by(m.state, m.month) AS state
            FROM (SELECT DISTINCT d.loan_no, d.month FROM first_payment_due d
                  WHERE d.month > d.first_month AND d.month < d.last_month AND d.row_count < d.last_month - d.first_month + 1) d
            JOIN loan_month m ON m.loan_no = d.loan_no AND m.month <= d.month
            GROUP BY d.loan_no, d.month
            HAVING max(m.month) < d.month) x ON x.loan_no = d.loan_no AND x.month = d.month) d
JOIN first_payment_days e ON e.days = d.days;

-- loan by loan, with the loans of the originations that no tape has shown: not observed
CREATE OR REPLACE VIEW first_payment_row AS
SELECT loan_no, source, cohort, product_orig, orig_amount, grade_orig, channel, region, age_band, income_band, occupation, scheme, n, k, month, judged, eligible, bad, straddled FROM first_payment_seen
UNION ALL
SELECT loan_no, source, cohort, product_orig, orig_amount, grade_orig, channel, region, age_band, income_band, occupation, scheme, n, k, month, judged, eligible, bad, straddled FROM first_payment_unseen
UNION ALL
SELECT NULL, o.source, CAST(year(o.orig_date) * 12 + month(o.orig_date) AS INTEGER), coalesce(o.product_orig, '(unknown)'), o.orig_amount, coalesce(o.grade_orig, '(unknown)'),
  coalesce(o.channel, '(unknown)'), '(unknown)', '(unknown)', '(unknown)', '(unknown)', e.scheme, e.n, p.k,
  CAST(year(o.first_due + (p.k - 1) * INTERVAL '1' MONTH + e.days * INTERVAL '1' DAY) * 12 + month(o.first_due + (p.k - 1) * INTERVAL '1' MONTH + e.days * INTERVAL '1' DAY) AS INTEGER), CAST(NULL AS INTEGER), 0, 0, 0
FROM (SELECT *, coalesce(first_due_date, CAST(orig_date + INTERVAL '1' MONTH AS DATE)) AS first_due FROM originations) o
CROSS JOIN (VALUES (1), (2), (3)) p(k)
CROSS JOIN first_payment_days e
WHERE o.orig_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loan_key k WHERE k.source = o.source AND k.loan_id = o.loan_id);

-- E_3 is at most four months after the first instalment
CREATE TEMP TABLE due_loan AS
SELECT b.* FROM first_payment_base b
JOIN (SELECT source, min(month) AS from_month, max(month) AS to_month FROM scope GROUP BY source) s ON s.source = b.source
WHERE b.due_month BETWEEN s.from_month - 4 AND s.to_month OR b.first_month BETWEEN s.from_month AND s.to_month
UNION ALL
SELECT b.* FROM first_payment_base b
LEFT JOIN (SELECT source, min(month) AS from_month, max(month) AS to_month FROM scope GROUP BY source) s ON s.source = b.source
WHERE (b.last_month < b.due_month + 4 OR b.row_count < b.last_month - b.first_month + 1)
  AND NOT coalesce(b.due_month BETWEEN s.from_month - 4 AND s.to_month OR b.first_month BETWEEN s.from_month AND s.to_month, false);
CREATE OR REPLACE VIEW first_payment_loan AS SELECT * FROM due_loan;
CREATE TEMP TABLE due_date AS SELECT * FROM first_payment_dated;
CREATE OR REPLACE VIEW first_payment_due AS SELECT * FROM due_date;

DELETE FROM cube_first_payment WHERE judged IS NULL OR EXISTS (SELECT 1 FROM scope s WHERE s.source = cube_first_payment.source AND s.month = cube_first_payment.judged);
INSERT INTO cube_first_payment
SELECT CASE WHEN grouping(grade) = 0 THEN 'grade' WHEN grouping(channel) = 0 THEN 'channel' WHEN grouping(region) = 0 THEN 'region' WHEN grouping(age_band) = 0 THEN 'age_band' WHEN grouping(income_band) = 0 THEN 'income_band' WHEN grouping(occupation) = 0 THEN 'occupation' ELSE 'all' END AS segment,
  coalesce(grade, channel, region, age_band, income_band, occupation, '(all)') AS value, source, cohort, product_orig, month, scheme, n, k, judged,
  count(*) AS loans, CAST(sum(eligible) AS BIGINT) AS eligible, CAST(sum(bad) AS BIGINT) AS bad, CAST(sum(straddled) AS BIGINT) AS straddled,
  CAST(coalesce(sum(eligible * orig_amount), 0) AS DECIMAL(18, 2)) AS eligible_amount, CAST(coalesce(sum(bad * orig_amount), 0) AS DECIMAL(18, 2)) AS bad_amount,
  coalesce(sum(eligible * CAST(orig_amount AS DOUBLE) * CAST(orig_amount AS DOUBLE)), 0) AS eligible_sq, count(CASE WHEN eligible = 1 AND orig_amount IS NULL THEN 1 END) AS amount_unknown
FROM (SELECT r.source, r.cohort, r.product_orig, r.month, r.scheme, r.n, r.k, r.judged, r.eligible, r.bad, r.straddled, r.orig_amount,
        g.shown AS grade, h.shown AS channel, e.shown AS region, a.shown AS age_band, i.shown AS income_band, o.shown AS occupation
      FROM first_payment_row r
JOIN shown_grade g ON g.code = r.grade_orig
JOIN shown_channel h ON h.code = r.channel
JOIN shown_region e ON e.code = r.region
JOIN shown_age_band a ON a.code = r.age_band
JOIN shown_income_band i ON i.code = r.income_band
JOIN shown_occupation o ON o.code = r.occupation
      LEFT JOIN scope s ON s.source = r.source AND s.month = r.judged
      WHERE r.judged IS NULL OR s.month IS NOT NULL) v
GROUP BY GROUPING SETS ((source, cohort, product_orig, month, scheme, n, k, judged),
  (source, cohort, product_orig, month, scheme, n, k, judged, grade),
  (source, cohort, product_orig, month, scheme, n, k, judged, channel),
  (source, cohort, product_orig, month, scheme, n, k, judged, region),
  (source, cohort, product_orig, month, scheme, n, k, judged, age_band),
  (source, cohort, product_orig, month, scheme, n, k, judged, income_band),
  (source, cohort, product_orig, month, scheme, n, k, judged, occupation))
ORDER BY segment, value, scheme, n, k, month, source, cohort;

CREATE OR REPLACE VIEW first_payment_loan AS SELECT * FROM first_payment_base;
CREATE OR REPLACE VIEW first_payment_due AS SELECT * FROM first_payment_dated;
DROP TABLE due_loan;
DROP TABLE due_date;
