-- question  Which loans went from one bucket to a state, and what does each add to that cell of the matrix?
-- param     from_bucket   integer  bucket a month before, 0 to 7
-- param     to_state      text     M0 to M7, IDLE, PAID, WO, SOLD, GONE or MISSING now
-- param     measure       text     roll_cnt: 1; roll_bal: balance a month before; transfer: balance now
-- column    segment       text     the loan
-- column    numerator     number   what it adds
-- order     segment

SELECT segment,
  CAST(sum(CASE $measure WHEN 'roll_cnt' THEN loans WHEN 'roll_bal' THEN prior_balance ELSE balance END) AS DOUBLE) AS numerator
FROM cell_flow
WHERE prior_bucket = $from_bucket AND CASE WHEN became = 'M' THEN 'M' || to_bucket ELSE became END = $to_state
GROUP BY ALL
