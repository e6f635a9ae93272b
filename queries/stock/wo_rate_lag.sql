-- question  What share of the receivables of some months ago was charged off this month?
-- id        wo_rate_lag
-- name en   Charge-off rate, lagged
-- name zh   转呆账率（递延）
-- define en Charge-offs of the month divided by the outstanding balance as many months before as lag says (default 7), when what is charged off now began.
-- define zh 当月核销 ÷ lag 个月前（默认 7）的贷款余额。
-- family    stock
-- kind      R
-- unit      ratio
-- basis     balance
-- param     lag           integer  months back
-- param     to            month    last month; null for all
-- column    month         months   month index; null unless asked
-- column    source        text     null unless asked
-- column    product       text     null unless asked
-- column    cohort        months   first month of the cohort; 0 unknown; null unless asked
-- column    mob           months   months on book; null unless asked
-- column    bucket        integer  0 to 7 under the scheme; null unless asked
-- column    segment       text     value of the segment; null unless asked
-- column    numerator     number   Σ numerator
-- column    denominator   number   Σ denominator; null for an amount
-- column    n             number   loans, or effective number of loans, behind a rate; null where no interval is given
-- column    straddled     integer  loans whose band holds the threshold inside
-- column    unknown       integer  loans whose amount was not reported
-- column    unloaded      integer  cells whose earlier month is not loaded
-- order     month, source, product, cohort, mob, bucket, segment

WITH loaded AS (
  SELECT source::VARCHAR AS held_by, month FROM book.loaded_month
)
SELECT month, source, product, cohort, mob, bucket, segment,
  CAST(sum(hit) AS DOUBLE) AS numerator,
  CAST(sum(total) AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS n, 0 AS straddled, 0 AS unknown, CAST(sum(unloaded) AS BIGINT) AS unloaded
FROM (
  SELECT f.month, source, product_now AS product, cohort, mob, bucket, segment_now AS segment, wo_amount AS hit, 0 AS total, CASE WHEN l.month IS NULL THEN 1 ELSE 0 END AS unloaded
  FROM cell_flow f LEFT JOIN loaded l ON l.held_by = f.held_by AND l.month = f.month - $lag
  WHERE asked_now AND (wo_amount <> 0 OR to_bucket IS NOT NULL)
  UNION ALL
  -- what was outstanding that many months ago, of the sources that are loaded now
  SELECT c.month + $lag, source, product, cohort, mob + $lag, bucket, segment, 0, balance, 0
  FROM cell c JOIN loaded l ON l.held_by = c.held_by AND l.month = c.month + $lag
  WHERE $to IS NULL OR l.month <= $to
)
GROUP BY ALL
