-- question  Where did the loans of each bucket go?
-- param     measure          text    roll_cnt, roll_bal or transfer: what value is
-- column    from             text    bucket a month before, M0 to M7
-- column    to               text    M0 to M7, IDLE, PAID, WO, SOLD, GONE or MISSING now
-- column    loans            integer loans that went
-- column    opening_balance  money   their balance a month before
-- column    closing_balance  money   their balance now
-- column    value            number  share of the bucket’s loans or opening balance; transfer: closing balance over the bucket’s opening balance
-- order     from, to

SELECT *,
  CASE $measure WHEN 'roll_cnt' THEN loans / CAST(sum(loans) OVER w AS DOUBLE)
    WHEN 'roll_bal' THEN opening_balance / nullif(sum(opening_balance) OVER w, 0)
    ELSE CASE WHEN "to" LIKE 'M_' THEN closing_balance / nullif(sum(opening_balance) OVER w, 0) END END AS value
FROM (
  SELECT 'M' || prior_bucket AS "from", CASE WHEN became = 'M' THEN 'M' || to_bucket ELSE became END AS "to",
    CAST(sum(loans) AS BIGINT) AS loans, CAST(sum(prior_balance) AS DOUBLE) AS opening_balance, CAST(sum(balance) AS DOUBLE) AS closing_balance
  FROM cell_flow WHERE prior_bucket IS NOT NULL GROUP BY ALL
)
WINDOW w AS (PARTITION BY "from")
ORDER BY "from", "to"
