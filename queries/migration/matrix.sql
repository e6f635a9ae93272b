-- question  Where did the loans of each bucket go?
-- param     measure          text    roll_cnt, roll_bal or transfer: what value is
-- param     closing          texts   indices of the months asked for, each with all that it pools loaded
-- param     window           integer months pooled, the closing one last: sums over sums (domain.md §3.4)
-- column    month            month   closing month
-- column    from             text    bucket a month before, M0 to M7
-- column    to               text    M0 to M7, IDLE, PAID, WO, SOLD, GONE or MISSING now
-- column    loans            integer loans that went
-- column    opening_balance  money   their balance a month before
-- column    closing_balance  money   their balance now
-- column    value            number  share of the bucket’s loans or opening balance; transfer: closing balance over the bucket’s opening balance
-- order     month, from, to

SELECT *,
  CASE $measure WHEN 'roll_cnt' THEN loans / CAST(sum(loans) OVER w AS DOUBLE)
    WHEN 'roll_bal' THEN opening_balance / nullif(sum(opening_balance) OVER w, 0)
    ELSE CASE WHEN "to" LIKE 'M_' THEN closing_balance / nullif(sum(opening_balance) OVER w, 0) END END AS value
FROM (
  SELECT t.month, 'M' || f.prior_bucket AS "from", CASE WHEN f.became = 'M' THEN 'M' || f.to_bucket ELSE f.became END AS "to",
    CAST(sum(f.loans) AS BIGINT) AS loans, CAST(sum(f.prior_balance) AS DOUBLE) AS opening_balance, CAST(sum(f.balance) AS DOUBLE) AS closing_balance
  FROM (SELECT CAST(unnest($closing) AS INTEGER) AS month) t
  JOIN cell_flow f ON f.month BETWEEN t.month - $window + 1 AND t.month
  WHERE f.prior_bucket IS NOT NULL
  GROUP BY ALL
)
WINDOW w AS (PARTITION BY month, "from")
ORDER BY month, "from", "to"
