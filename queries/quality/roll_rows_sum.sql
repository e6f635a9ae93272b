-- question  Does every loan outstanding in one month stand exactly once in the next, with its opening balance, so that roll rates sum to 1?
-- name en   Roll rates do not sum to 1
-- name zh   滚动率之和不为1
-- severity  error
-- policy    failed

WITH opening AS (
  SELECT c.source, c.month + 1 AS month, c.state, sum(c.loans) AS loans, sum(c.balance) AS balance
  FROM book.cube_month c
  JOIN book.loaded_month l ON l.source = c.source AND l.month = c.month + 1
  WHERE c.state <= 15 GROUP BY ALL
), arrived AS (
  SELECT source, month, prior_state AS state, sum(loans) AS loans, sum(prior_balance) AS balance FROM book.cube_month WHERE prior_state <= 15 GROUP BY ALL
)
SELECT coalesce(o.source, a.source)::VARCHAR AS source, coalesce(o.month, a.month) AS month, NULL::VARCHAR AS loan_id,
  'from band ' || coalesce(o.state, a.state) || ': ' || coalesce(a.loans, 0) || ' of ' || coalesce(o.loans, 0) || ' loans, balance ' || coalesce(a.balance, 0) || ' of ' || coalesce(o.balance, 0) AS detail
FROM opening o
FULL JOIN arrived a ON a.source = o.source AND a.month = o.month AND a.state = o.state
WHERE o.loans IS DISTINCT FROM a.loans OR o.balance IS DISTINCT FROM a.balance
