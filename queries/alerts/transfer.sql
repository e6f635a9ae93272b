-- question  What balance went from which bucket to which, month by month?
-- column    month        month    closing month
-- column    product      text     product a month before, of new lending now; null unless asked
-- column    segment      text     value of the segment, likewise; null unless asked
-- column    was          text     M, IDLE, PAID, WO, SOLD, MISSING, NEW or UNLOADED a month before
-- column    from_bucket  integer  bucket a month before; null when not outstanding
-- column    to_bucket    integer  bucket now; null when not outstanding
-- column    opening      money    balance a month before
-- column    closing      money    balance now
-- order     month, product, segment, was, from_bucket, to_bucket

SELECT month, coalesce(product, product_now) AS product, coalesce(segment, segment_now) AS segment, was, prior_bucket AS from_bucket,
  CASE WHEN became = 'M' THEN to_bucket END AS to_bucket,
  CAST(sum(prior_balance) AS DOUBLE) AS opening, CAST(sum(CASE WHEN became = 'M' THEN balance ELSE 0 END) AS DOUBLE) AS closing
FROM cell_flow
GROUP BY ALL
ORDER BY ALL
