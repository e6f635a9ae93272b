-- question  Do the days past due never fall for any loan in three months or more, as a worst-ever would?
-- name en   Days past due never fall
-- name zh   逾期天数从不下降
-- severity  error
-- policy    kept

WITH span AS (
  -- three months back of the load, so that a tape a month is enough to tell
  SELECT source, min(month) - 2 AS first, max(month) AS last FROM book.loaded_month WHERE load = $load GROUP BY source
), band AS (
  SELECT c.source, c.month, c.prior_state, c.state
  FROM book.cube_month c JOIN span s ON s.source = c.source AND c.month BETWEEN s.first AND s.last
  WHERE c.prior_state <= 15 AND c.state <= 15
), suspect AS (
  -- by bands of days, few cells; only a source in which no loan goes down a band is looked at loan by loan
  SELECT source FROM band GROUP BY source HAVING count(DISTINCT month) FILTER (prior_state >= 1) >= 3 AND count(*) FILTER (state < prior_state) = 0
)
SELECT s.source::VARCHAR AS source, s.last AS month, NULL::VARCHAR AS loan_id,
  printf('%d loans overdue at both month-ends, none with fewer days: the column may hold the worst ever, not the current days', count(*)) AS detail
FROM suspect u
JOIN span s ON s.source = u.source
JOIN book.loan_month m ON m.source = u.source AND m.month BETWEEN s.first AND s.last AND m.state <= 15
JOIN book.loan_month p ON p.loan_no = m.loan_no AND p.month = m.month - 1 AND p.state BETWEEN 1 AND 15
GROUP BY s.source, s.last
HAVING count(*) FILTER (m.dpd < p.dpd) = 0
