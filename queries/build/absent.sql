-- The months in which a loan has no row though it should (domain.md §2.4). Depends on the future, therefore apart from loan_month and
-- rebuilt whole at each load: it is small, and nothing else changes when a lost loan comes back.
--   24 MISSING   a later row exists: a row for each loaded month of the gap (not after PAID, WO, SOLD: those absorb)
--   25 VANISHED  no later row: one row, in the first loaded month after the last one; GONE when exit_state is M4+, else PAID inferred
DELETE FROM loan_absent;

CREATE TEMP TABLE gap AS
SELECT m.loan_no, m.month AS last_month, m.next_month, m.state, m.outstanding, m.product, m.grade, m.wo_seen
FROM (SELECT m.loan_no, m.month, m.state, m.outstanding, m.product, m.grade,
        lead(m.month) OVER (PARTITION BY m.loan_no ORDER BY m.month) AS next_month,
        sum(m.wo_loans) OVER (PARTITION BY m.loan_no ORDER BY m.month) AS wo_seen
      FROM loan_month m
      JOIN (SELECT l.loan_no FROM loan_last l JOIN loan_fact f ON f.loan_no = l.loan_no
            WHERE l.row_count < l.last_month - f.first_month + 1) g ON g.loan_no = m.loan_no) m
WHERE m.next_month > m.month + 1 AND (m.state <= 15 OR m.state = 20)
UNION ALL
SELECT l.loan_no, l.last_month, NULL, l.state, l.outstanding, l.product, l.grade, l.wo_seen FROM loan_last l WHERE l.state <= 15 OR l.state = 20;

INSERT INTO loan_absent
SELECT g.loan_no, f.source, g.month, f.cohort, g.product, f.product_orig, g.grade, f.grade_orig,
  f.channel, f.region, f.age_band, f.income_band, f.occupation,
  CAST(CASE WHEN g.next_month IS NULL THEN 25 ELSE 24 END AS TINYINT) AS state,
  CAST(CASE WHEN l.month IS NULL THEN 31 WHEN g.month = g.last_month + 1 THEN g.state ELSE 24 END AS TINYINT) AS prior_state,
  CASE WHEN g.month = g.last_month + 1 AND g.state <= 15 THEN g.outstanding ELSE 0 END AS prior_outstanding,
  CAST(CASE WHEN g.next_month IS NULL THEN g.state END AS TINYINT) AS exit_state,
  CAST(CASE WHEN g.next_month IS NULL AND g.state <= 15 AND coalesce(g.wo_seen, 0) = 0 THEN 1 ELSE 0 END AS TINYINT) AS exit_loans,
  CASE WHEN g.next_month IS NULL AND g.state <= 15 THEN g.outstanding ELSE 0 END AS exit_balance,
  CAST(CASE WHEN g.wo_seen > 0 THEN 1 ELSE 0 END AS TINYINT) AS after_wo, f.orig_amount
FROM (SELECT g.*, m.month, row_number() OVER (PARTITION BY g.loan_no, g.last_month ORDER BY m.month) AS nth
      FROM gap g
      JOIN loan_fact f ON f.loan_no = g.loan_no
      JOIN loaded_month m ON m.source = f.source AND m.month > g.last_month AND (g.next_month IS NULL OR m.month < g.next_month)) g
JOIN loan_fact f ON f.loan_no = g.loan_no
LEFT JOIN loaded_month l ON l.source = f.source AND l.month = g.month - 1
WHERE g.next_month IS NOT NULL OR g.nth = 1
ORDER BY g.month, g.loan_no;

DROP TABLE gap;
