-- Every accepted row of the months in scope, with all that needs another month of the same loan (domain.md §2.2–2.6).
-- in   tape, scope (source, month pairs of the tape), loaded_month (those of scope included), loan_key
-- out  loan_fact, loan_month. A row depends on the past only; what depends on the future (MISSING, VANISHED) is in absent.sql.
-- The same text builds the whole book or one month more.

-- what the months around a row need of it; the row itself is read again, by place, when it is stored
CREATE TEMP TABLE incoming AS
SELECT t.place, k.loan_no, t.source, CAST(year(t.as_of) * 12 + month(t.as_of) AS INTEGER) AS month, t.product, t.grade, t.status, t.band,
  CAST(CASE WHEN t.dpd_hi IS NULL OR t.dpd_hi = t.dpd THEN t.band
       WHEN t.dpd_hi > 360 THEN 15 WHEN t.dpd_hi > 270 THEN 14 WHEN t.dpd_hi > 180 THEN 13
       ELSE (t.dpd_hi - mod(t.dpd_hi, 30)) / 15 + least(mod(t.dpd_hi, 30), 1) END AS TINYINT) AS band_hi,
  CAST(CASE t.status WHEN 'paid_off' THEN 21 WHEN 'closed_other' THEN 21 WHEN 'charged_off' THEN 22 WHEN 'sold' THEN 23
       ELSE CASE WHEN coalesce(t.balance, 0) >= 0 AND (t.outstanding > 0 OR coalesce(t.overdue_amount, 0) > 0) THEN t.band ELSE 20 END END AS TINYINT) AS state,
  t.outstanding, t.chargeoff_amount
FROM (SELECT *, CAST(greatest(coalesce(balance, 0), 0) AS DECIMAL(18, 2)) AS outstanding,
        CAST(CASE WHEN status <> 'active' THEN NULL WHEN dpd > 360 THEN 15 WHEN dpd > 270 THEN 14 WHEN dpd > 180 THEN 13
             WHEN dpd < 1 THEN 0 ELSE CAST((dpd - mod(dpd, 30)) / 15 AS INTEGER) + least(mod(dpd, 30), 1) END AS TINYINT) AS band
      FROM tape) t
JOIN loan_key k ON k.loan_id = t.loan_id AND k.source = t.source;

-- facts fixed at first sight: the originations decide (§1.2), else the row a loan is first seen with (§2.5)
CREATE TEMP TABLE first_seen AS
SELECT i.loan_no, i.month, i.place
FROM incoming i JOIN (SELECT loan_no, min(month) AS month FROM incoming GROUP BY loan_no) f ON f.loan_no = i.loan_no AND f.month = i.month
WHERE NOT EXISTS (SELECT 1 FROM loan_fact l WHERE l.loan_no = i.loan_no);
INSERT INTO loan_fact
SELECT f.loan_no, t.source, f.month, coalesce(o.orig_date, t.orig_date), coalesce(o.orig_amount, t.orig_amount), coalesce(o.first_due_date, t.first_due_date),
  CAST(year(coalesce(o.orig_date, t.orig_date)) * 12 + month(coalesce(o.orig_date, t.orig_date)) AS INTEGER),
  coalesce(o.product_orig, t.product), coalesce(o.grade_orig, t.grade), coalesce(o.channel, t.channel), t.region, t.age_band, t.income_band, t.occupation, o.loan_id IS NOT NULL
FROM first_seen f JOIN tape t ON t.place = f.place
LEFT JOIN originations o ON o.source = t.source AND o.loan_id = t.loan_id
ORDER BY f.loan_no;

-- the row one month before: a join with the predecessor alone, never a window over the book
CREATE TEMP TABLE before AS
SELECT loan_no, month, state, outstanding, product, grade FROM incoming
UNION ALL
SELECT m.loan_no, m.month, m.state, m.outstanding, m.product, m.grade
FROM loan_month m
JOIN (SELECT s.source, s.month - 1 AS month FROM scope s
      WHERE NOT EXISTS (SELECT 1 FROM scope o WHERE o.source = s.source AND o.month = s.month - 1)) b ON b.month = m.month AND b.source = m.source;

-- rows that follow a gap (few): their last row, whenever it was
CREATE TEMP TABLE resumed AS
SELECT r.loan_no, r.month, max(p.month) AS prior_month
FROM (SELECT i.loan_no, i.month FROM incoming i
      JOIN loan_fact f ON f.loan_no = i.loan_no AND f.first_month < i.month
      LEFT JOIN before b ON b.loan_no = i.loan_no AND b.month = i.month - 1
      WHERE b.loan_no IS NULL) r
JOIN (SELECT loan_no, month FROM incoming UNION ALL SELECT loan_no, month FROM loan_month) p ON p.loan_no = r.loan_no AND p.month < r.month
GROUP BY r.loan_no, r.month;
CREATE TEMP TABLE resumed_row AS
SELECT r.loan_no, r.month, p.state, p.outstanding
FROM resumed r
JOIN (SELECT loan_no, month, state, outstanding FROM incoming UNION ALL SELECT loan_no, month, state, outstanding FROM loan_month) p
  ON p.loan_no = r.loan_no AND p.month = r.prior_month;

-- charge-offs: only loans that have any; the running maximum fills months in which the amount is not repeated, and only the first
-- charged-off row that does not say takes the last active balance
CREATE TEMP TABLE wo_loan AS
SELECT loan_no FROM incoming WHERE status = 'charged_off' OR chargeoff_amount > 0
UNION
SELECT m.loan_no FROM loan_month m WHERE (m.status = 'charged_off' OR m.wo_total > 0) AND m.loan_no IN (SELECT loan_no FROM incoming);
CREATE TEMP TABLE write_off AS
SELECT loan_no, month, total AS wo_total, wo_seen,
  total - lag(total, 1, 0) OVER (PARTITION BY loan_no ORDER BY month) AS wo_amount,
  CASE WHEN status = 'charged_off' AND wo_seen = 1 THEN 1 ELSE 0 END AS wo_loans
FROM (SELECT w.loan_no, w.month, w.status,
        w.wo_seen, max(coalesce(w.chargeoff_amount, CASE WHEN w.status = 'charged_off' AND w.wo_seen = 1 THEN w.last_outstanding END, 0)) OVER (PARTITION BY w.loan_no ORDER BY w.month) AS total
      FROM (SELECT x.*, count(CASE WHEN x.status = 'charged_off' THEN 1 END) OVER (PARTITION BY x.loan_no ORDER BY x.month) AS wo_seen,
                     max_by(CASE WHEN x.status = 'active' THEN x.outstanding END, CASE WHEN x.status = 'active' THEN x.month END)
                     OVER (PARTITION BY x.loan_no ORDER BY x.month) AS last_outstanding
            FROM (SELECT i.loan_no, i.month, i.status, i.outstanding, i.chargeoff_amount FROM incoming i JOIN wo_loan o ON o.loan_no = i.loan_no
                  UNION ALL
                  SELECT m.loan_no, m.month, m.status, m.outstanding, m.chargeoff_amount FROM loan_month m JOIN wo_loan o ON o.loan_no = m.loan_no
                  WHERE NOT EXISTS (SELECT 1 FROM scope s WHERE s.source = m.source AND s.month = m.month)) x) w) y;

INSERT INTO loan_month
SELECT i.loan_no, i.source, i.month, f.cohort, i.month - f.cohort AS mob,
  i.product, coalesce(p.product, i.product) AS product_prior, f.product_orig,
  i.grade, coalesce(p.grade, i.grade) AS grade_prior, f.grade_orig,
  f.channel, f.region, f.age_band, f.income_band, f.occupation,
  i.band, i.band_hi, i.state,
  CAST(CASE WHEN l.month IS NULL THEN 31
       WHEN p.loan_no IS NOT NULL THEN p.state
       WHEN r.loan_no IS NULL THEN 30
       WHEN r.state BETWEEN 21 AND 23 THEN r.state ELSE 24 END AS TINYINT) AS prior_state,
  i.outstanding, CASE WHEN l.month IS NOT NULL AND p.state <= 15 THEN p.outstanding ELSE 0 END AS prior_outstanding,
  coalesce(w.wo_total, 0) AS wo_total, coalesce(w.wo_amount, 0) AS wo_amount, CAST(coalesce(w.wo_loans, 0) AS TINYINT) AS wo_loans,
  CAST(CASE WHEN w.wo_seen > 0 THEN 1 ELSE 0 END AS TINYINT) AS after_wo,
  CAST(CASE WHEN i.state = 23 AND coalesce(p.state, r.state, 30) <> 23 THEN coalesce(p.state, r.state)
       WHEN i.state <> 23 AND coalesce(p.state, r.state) = 23 THEN 23 END AS TINYINT) AS exit_state,
  CAST(CASE WHEN i.state = 23 AND coalesce(p.state, r.state, 23) <> 23 AND coalesce(w.wo_seen, 0) = 0 THEN 1 ELSE 0 END AS TINYINT) AS exit_loans,
  CASE WHEN i.state = 23 AND coalesce(p.state, r.state, 30) <> 23 THEN coalesce(p.outstanding, r.outstanding, 0) ELSE 0 END AS exit_balance,
  CAST(CASE WHEN t.restructured AND year(t.restructure_date) * 12 + month(t.restructure_date) = i.month THEN 1 ELSE 0 END AS TINYINT) AS restructured_now,
  -- the worse of the delivered class and the dpd floor (§2.6): 0 N, 1 SM, 2 SS, 3 D, 4 L
  CAST(CASE WHEN i.state > 15 THEN NULL ELSE greatest(
    CASE t.five_class WHEN 'SM' THEN 1 WHEN 'SS' THEN 2 WHEN 'D' THEN 3 WHEN 'L' THEN 4 ELSE 0 END,
    CASE WHEN i.band >= 15 THEN 4 WHEN i.band = 14 THEN 3 WHEN i.band >= 7 THEN 2 WHEN i.band >= 1 THEN 1 ELSE 0 END) END AS TINYINT) AS class,
  CAST(CASE WHEN i.state > 15 THEN NULL
    WHEN i.band >= 7 OR t.five_class IN ('SS', 'D', 'L') THEN 3
    WHEN i.band >= 3 OR t.five_class = 'SM'
      OR (t.restructured AND i.month - (year(t.restructure_date) * 12 + month(t.restructure_date)) < 12) THEN 2 ELSE 1 END AS TINYINT) AS stage,
  t.load, t.as_of, t.as_of_raw, t.status, t.status_derived, t.dpd, t.dpd_hi, t.dpd_reported, t.dpd_method,
  t.balance, t.orig_date, t.orig_amount, t.first_due_date, t.overdue_amount, t.overdue_principal, t.due_amount, t.paid_amount,
  t.chargeoff_amount, t.chargeoff_date, t.recovery_amount, t.five_class, t.restructured, t.restructure_date, t.restructure_type,
  t.term_months, t.rate, t.repay_method, t.channel, t.region, t.occupation, t.age, t.income_annual, t.funder, t.customer_id
FROM tape t
JOIN incoming i ON i.place = t.place
JOIN loan_fact f ON f.loan_no = i.loan_no
LEFT JOIN loaded_month l ON l.source = i.source AND l.month = i.month - 1
LEFT JOIN before p ON p.loan_no = i.loan_no AND p.month = i.month - 1
LEFT JOIN resumed_row r ON r.loan_no = i.loan_no AND r.month = i.month
LEFT JOIN write_off w ON w.loan_no = i.loan_no AND w.month = i.month;

-- a sold loan that has a row again (marked 23 above) takes back what its sale counted: from here on its row counts (§2.5)
UPDATE loan_month SET exit_state = s.exit_state, exit_loans = -coalesce(s.exit_loans, 0), exit_balance = -coalesce(s.exit_balance, 0)
FROM (SELECT r.loan_no, r.month, max_by(s.exit_state, s.month) AS exit_state, max_by(s.exit_loans, s.month) AS exit_loans, max_by(s.exit_balance, s.month) AS exit_balance
      FROM (SELECT loan_no, month FROM loan_month WHERE exit_state = 23) r
      LEFT JOIN (SELECT loan_no, month, exit_state, exit_loans, exit_balance FROM loan_month WHERE state = 23 AND exit_state IS NOT NULL) s
        ON s.loan_no = r.loan_no AND s.month < r.month
      GROUP BY r.loan_no, r.month) s
WHERE loan_month.loan_no = s.loan_no AND loan_month.month = s.month;

DROP TABLE incoming;
DROP TABLE first_seen;
DROP TABLE before;
DROP TABLE resumed;
DROP TABLE resumed_row;
DROP TABLE wo_loan;
DROP TABLE write_off;
