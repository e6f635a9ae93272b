-- question  How sound is each month of a source?
-- param     source        text     which source
-- column    month         month    month loaded
-- column    rows_before   integer  rows a month before; null where that is not loaded
-- column    rows_fell     ratio    share of them by which rows fell; 0 where they rose
-- column    walk_break    ratio    what the overdue walk does not explain, of the opening overdue balance; null where the month before is not loaded
-- column    duplicates    ratio    rows set aside as a loan's second of the month, of all rows of it
-- column    new_product   integer  products without a row in any month before; null in the first month
-- order     month

WITH held AS (
  SELECT month, load FROM book.loaded_month WHERE source::VARCHAR = $source
), total AS (
  SELECT month, sum(loans) AS rows FROM book.cube_month WHERE source::VARCHAR = $source AND state <= 23 GROUP BY month
), walk AS (
  SELECT month, sum(prior_balance) FILTER (prior_state BETWEEN 1 AND 15) AS opening,
    coalesce(sum(balance - prior_balance) FILTER (state BETWEEN 1 AND 15 AND prior_state BETWEEN 1 AND 15), 0)
      + coalesce(sum(balance) FILTER (state BETWEEN 1 AND 15 AND prior_state NOT BETWEEN 1 AND 15), 0)
      - coalesce(sum(prior_balance) FILTER (prior_state BETWEEN 1 AND 15 AND state NOT BETWEEN 1 AND 15), 0) AS net,
    coalesce(sum(balance) FILTER (state BETWEEN 1 AND 15), 0) AS closing
  FROM book.cube_month WHERE source::VARCHAR = $source GROUP BY month
), doubled AS (
  SELECT h.month, count(*) AS rows
  FROM book.quarantine q
  JOIN held h ON h.load = q.load AND h.month = year(TRY_CAST(q.as_of AS DATE)) * 12 + month(TRY_CAST(q.as_of AS DATE))
  WHERE q.reason LIKE 'dup%' GROUP BY h.month
), product AS (
  SELECT month, count(*) AS products FROM (
    SELECT min(month) AS month FROM book.cube_month WHERE source::VARCHAR = $source AND state <= 23 GROUP BY product
  ) GROUP BY month
)
SELECT h.month, CAST(b.rows AS BIGINT) AS rows_before,
  CASE WHEN b.rows > 0 THEN greatest(0.0, CAST(b.rows - coalesce(t.rows, 0) AS DOUBLE) / CAST(b.rows AS DOUBLE)) END AS rows_fell,
  CASE WHEN l.month IS NOT NULL AND c.closing > 0 THEN abs(CAST(c.closing + w.net - w.closing AS DOUBLE)) / CAST(c.closing AS DOUBLE)
    WHEN l.month IS NOT NULL THEN abs(CAST(coalesce(w.net, 0) - coalesce(w.closing, 0) AS DOUBLE)) / greatest(CAST(w.closing AS DOUBLE), 1.0) END AS walk_break,
  CAST(coalesce(d.rows, 0) AS DOUBLE) / greatest(CAST(coalesce(t.rows, 0) + coalesce(d.rows, 0) AS DOUBLE), 1.0) AS duplicates,
  CASE WHEN h.month > (SELECT min(month) FROM held) THEN CAST(coalesce(p.products, 0) AS BIGINT) END AS new_product
FROM held h
LEFT JOIN held l ON l.month = h.month - 1
LEFT JOIN total t ON t.month = h.month
LEFT JOIN total b ON b.month = h.month - 1 AND l.month IS NOT NULL
LEFT JOIN walk w ON w.month = h.month
LEFT JOIN walk c ON c.month = h.month - 1
LEFT JOIN doubled d ON d.month = h.month
LEFT JOIN product p ON p.month = h.month
ORDER BY h.month
