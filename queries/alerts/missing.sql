-- question  What balance is of loans that have no row in a month but come back later?
-- column    month    month  closing month
-- column    product  text   product a month before; null unless asked
-- column    segment  text   value of the segment, likewise; null unless asked
-- column    missing  money  balance a month before of loans without a row now
-- column    opening  money  balance a month before of all loans
-- order     month, product, segment

SELECT month, product, segment,
  CAST(coalesce(sum(CASE WHEN became = 'MISSING' THEN prior_balance END), 0) AS DOUBLE) AS missing, CAST(sum(prior_balance) AS DOUBLE) AS opening
FROM cell_flow
WHERE prior_bucket IS NOT NULL
GROUP BY ALL
ORDER BY ALL
