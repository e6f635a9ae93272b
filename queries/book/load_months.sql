-- question  What did a load bring in each of its months, and does the month add up?
-- param     load              text     number of the load
-- column    month             month    month
-- column    rows              integer  rows of the month since
-- column    added             integer  rows of loans the month had none of
-- column    changed           integer  rows in place of other ones
-- column    unchanged         integer  rows that came again as they were, or that a correction left alone
-- column    removed           integer  rows that no longer came
-- column    loans             integer  outstanding loans, counted row by row
-- column    balance           money    their balance
-- column    products_loans    integer  the same, added up over products
-- column    products_balance  money    over products
-- column    cohorts_loans     integer  over cohorts, those without one included
-- column    cohorts_balance   money    over cohorts
-- column    roll_loans        integer  loans outstanding the month before; null where that is not loaded
-- column    rolled_loans      integer  those of them that stand somewhere in this month
-- column    opening           money    overdue balance the month before; null where that is not loaded
-- column    entered           money    balance of loans that became overdue
-- column    left              money    balance before of loans that are overdue no longer
-- column    change            money    change of the balance of those that stayed overdue
-- column    closing           money    overdue balance
-- column    gap               money    opening + entered - left + change - closing
-- order     month

WITH asked AS (SELECT source, month FROM book.loaded_month WHERE load = $load),
taken AS (
  SELECT m.month, count(*) AS rows, count(*) FILTER (m.load = $load) AS brought,
    count(*) FILTER (m.state <= 15) AS loans, coalesce(sum(m.outstanding) FILTER (m.state <= 15), 0) AS balance
  FROM book.loan_month m JOIN asked a ON a.source = m.source AND a.month = m.month GROUP BY m.month
), old AS (
  SELECT o.month, count(*) AS replaced, count(*) FILTER (m.loan_no IS NULL) AS removed
  FROM book.loan_month_replaced o
  LEFT JOIN book.loan_key k ON k.source = o.source AND k.loan_id = o.loan_id
  LEFT JOIN book.loan_month m ON m.loan_no = k.loan_no AND m.month = o.month
  WHERE o.replaced_by = $load GROUP BY o.month
), product AS (
  SELECT c.month, sum(c.loans) FILTER (c.state <= 15) AS loans, sum(c.balance) FILTER (c.state <= 15) AS balance,
    sum(c.loans) FILTER (c.prior_state <= 15) AS rolled,
    sum(c.prior_balance) FILTER (c.prior_state BETWEEN 1 AND 15) AS opening,
    sum(c.balance) FILTER (c.state BETWEEN 1 AND 15 AND c.prior_state NOT BETWEEN 1 AND 15) AS entered,
    sum(c.prior_balance) FILTER (c.prior_state BETWEEN 1 AND 15 AND c.state NOT BETWEEN 1 AND 15) AS "left",
    sum(c.balance - c.prior_balance) FILTER (c.state BETWEEN 1 AND 15 AND c.prior_state BETWEEN 1 AND 15) AS change,
    sum(c.balance) FILTER (c.state BETWEEN 1 AND 15) AS closing
  FROM book.cube_month c JOIN asked a ON a.source = c.source AND a.month = c.month GROUP BY c.month
), cohort AS (
  SELECT c.month, sum(c.loans) AS loans, sum(c.balance) AS balance
  FROM book.cube c JOIN asked a ON a.source = c.source AND a.month = c.month WHERE c.state <= 15 GROUP BY c.month
), before AS (
  SELECT a.month, coalesce(sum(c.loans) FILTER (c.state <= 15), 0) AS loans, coalesce(sum(c.balance) FILTER (c.state BETWEEN 1 AND 15), 0) AS overdue
  FROM asked a
  JOIN book.loaded_month l ON l.source = a.source AND l.month = a.month - 1
  LEFT JOIN book.cube_month c ON c.source = a.source AND c.month = a.month - 1
  GROUP BY a.month
)
SELECT a.month, coalesce(t.rows, 0)::BIGINT AS rows,
  (coalesce(t.brought, 0) - coalesce(o.replaced - o.removed, 0))::BIGINT AS added,
  coalesce(o.replaced - o.removed, 0)::BIGINT AS changed,
  (coalesce(t.rows, 0) - coalesce(t.brought, 0))::BIGINT AS unchanged,
  coalesce(o.removed, 0)::BIGINT AS removed,
  coalesce(t.loans, 0)::BIGINT AS loans, coalesce(t.balance, 0)::DECIMAL(18, 2) AS balance,
  coalesce(p.loans, 0)::BIGINT AS products_loans, coalesce(p.balance, 0)::DECIMAL(18, 2) AS products_balance,
  coalesce(c.loans, 0)::BIGINT AS cohorts_loans, coalesce(c.balance, 0)::DECIMAL(18, 2) AS cohorts_balance,
  b.loans::BIGINT AS roll_loans, CASE WHEN b.loans IS NOT NULL THEN coalesce(p.rolled, 0)::BIGINT END AS rolled_loans,
  b.overdue::DECIMAL(18, 2) AS opening,
  CASE WHEN b.overdue IS NOT NULL THEN coalesce(p.entered, 0)::DECIMAL(18, 2) END AS entered,
  CASE WHEN b.overdue IS NOT NULL THEN coalesce(p."left", 0)::DECIMAL(18, 2) END AS "left",
  CASE WHEN b.overdue IS NOT NULL THEN coalesce(p.change, 0)::DECIMAL(18, 2) END AS change,
  coalesce(p.closing, 0)::DECIMAL(18, 2) AS closing,
  (b.overdue + coalesce(p.entered, 0) - coalesce(p."left", 0) + coalesce(p.change, 0) - coalesce(p.closing, 0))::DECIMAL(18, 2) AS gap
FROM asked a
LEFT JOIN taken t ON t.month = a.month
LEFT JOIN old o ON o.month = a.month
LEFT JOIN product p ON p.month = a.month
LEFT JOIN cohort c ON c.month = a.month
LEFT JOIN before b ON b.month = a.month
ORDER BY a.month
