-- question  Does the overdue balance of each product walk from one month to the next: opening, entries, exits and change give the closing?
-- name en   Overdue walk does not close
-- name zh   逾期余额桥不平
-- severity  error
-- policy    failed

-- the walk of domain.md §3.5; a change of product is an exit of the old and an entry of the new
WITH move AS (
  SELECT source, month, product, product_prior, balance, prior_balance,
    state BETWEEN 1 AND 15 AS overdue, prior_state BETWEEN 1 AND 15 AS overdue_before
  FROM book.cube_month
), side AS (
  SELECT source, month, product_prior AS product, prior_balance AS opening, 0 AS entered,
    CASE WHEN overdue AND product = product_prior THEN 0 ELSE prior_balance END AS left_over,
    CASE WHEN overdue AND product = product_prior THEN balance - prior_balance ELSE 0 END AS change
  FROM move WHERE overdue_before
  UNION ALL
  SELECT source, month, product, 0, balance, 0, 0 FROM move WHERE overdue AND (NOT overdue_before OR product <> product_prior)
), walk AS (
  SELECT source, month, product, sum(opening) AS opening, sum(entered) - sum(left_over) + sum(change) AS net FROM side GROUP BY source, month, product
), closing AS (
  SELECT source, month, product, sum(balance) AS closing FROM book.cube_month WHERE state BETWEEN 1 AND 15 GROUP BY source, month, product
), pair AS (
  SELECT coalesce(w.source, c.source, b.source) AS source, coalesce(w.month, c.month, b.month) AS month, coalesce(w.product, c.product, b.product) AS product,
    coalesce(w.opening, 0) AS opening, coalesce(w.net, 0) AS net, coalesce(c.closing, 0) AS closing, coalesce(b.closing, 0) AS before
  FROM walk w
  FULL JOIN closing c ON c.source = w.source AND c.month = w.month AND c.product = w.product
  FULL JOIN (SELECT source, month + 1 AS month, product, closing FROM closing) b
    ON b.source = coalesce(w.source, c.source) AND b.month = coalesce(w.month, c.month) AND b.product = coalesce(w.product, c.product)
)
SELECT p.source::VARCHAR AS source, p.month, NULL::VARCHAR AS loan_id,
  p.product::VARCHAR || ': opening ' || p.opening || ', closing of the month before ' || p.before || ', entries less exits and change ' || p.net || ', closing ' || p.closing AS detail
FROM pair p
JOIN book.loaded_month l ON l.source = p.source AND l.month = p.month
JOIN book.loaded_month b ON b.source = p.source AND b.month = p.month - 1
WHERE abs(p.opening - p.before) > 0.01 OR abs(p.opening + p.net - p.closing) > 0.01
