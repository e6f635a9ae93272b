-- One record a loan: its last row, and its steps of getting worse. Run after states.sql with the same scope.
-- out  loan_last  last row of each loan (for VANISHED)
--      loan_step  a row each time a loan gets worse than ever before: in that month, with that balance, it first met every edge in
--                 (worst_before, worst_after]; 16 = charged off. First months of 30+, 60+, 90+ under either scheme, and v_ever, are read off it.
CREATE TEMP TABLE seen AS
SELECT m.loan_no, max(m.month) AS last_month, count(*) AS row_count, sum(m.wo_loans) AS wo_seen
FROM loan_month m JOIN scope s ON s.source = m.source AND s.month = m.month GROUP BY m.loan_no;

CREATE TEMP TABLE last_row AS
SELECT n.loan_no, n.last_month, CAST(n.row_count + coalesce(o.row_count, 0) AS INTEGER) AS row_count, m.product, m.grade, m.state, m.outstanding,
  CAST(n.wo_seen + coalesce(o.wo_seen, 0) AS INTEGER) AS wo_seen
FROM seen n
JOIN loan_month m ON m.loan_no = n.loan_no AND m.month = n.last_month
LEFT JOIN loan_last o ON o.loan_no = n.loan_no;
DELETE FROM loan_last WHERE loan_no IN (SELECT loan_no FROM last_row);
INSERT INTO loan_last SELECT * FROM last_row ORDER BY loan_no;

-- only overdue rows can be a step: a few percent of the book, so the one window here is small
INSERT INTO loan_step
SELECT loan_no, month, worst_before, worst, balance
FROM (SELECT loan_no, month, worst, balance, in_scope,
        coalesce(max(worst) OVER (PARTITION BY loan_no ORDER BY month ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS worst_before
      FROM (SELECT m.loan_no, m.month, CASE WHEN m.state = 22 THEN 16 ELSE m.band END AS worst,
              CASE WHEN m.state = 22 THEN m.wo_total ELSE m.outstanding END AS balance, 1 AS in_scope
            FROM loan_month m JOIN scope s ON s.source = m.source AND s.month = m.month WHERE m.state BETWEEN 1 AND 15 OR m.state = 22
            UNION ALL
            SELECT p.loan_no, p.month, p.worst_after, p.balance, 0 FROM loan_step p WHERE p.loan_no IN (SELECT loan_no FROM seen)) d) w
WHERE in_scope = 1 AND worst > worst_before
ORDER BY month, loan_no;

DROP TABLE seen;
DROP TABLE last_row;
