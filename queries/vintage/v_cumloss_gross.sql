-- question  What share of what a cohort was lent has been charged off?
-- id        v_cumloss_gross
-- name en   Cumulative gross loss
-- name zh   累计核销率
-- define en Gross charge-offs of a cohort so far, divided by what it was lent.
-- define zh 批次累计核销金额 ÷ 批次放款额。
-- family    vintage
-- kind      R
-- unit      ratio
-- basis     balance
-- column    source      text     source
-- column    cohort      months   month of lending
-- column    month       months   month index
-- column    product     text     product as first seen; null unless asked
-- column    segment     text     value of the segment as first seen; null unless asked
-- column    stock       number   what counts in this month only
-- column    flow        number   what counts from this month on
-- column    straddled   integer  loans not known in this month only
-- column    straddled_since  integer  loans not known from this month on
-- column    unknown_since    integer  loans with an amount not reported from this month on
-- column    missing     number   loans in a gap
-- order     source, cohort, month

SELECT source, cohort, month, product, segment,
  CAST(0 AS DOUBLE) AS stock, CAST(sum(wo_amount) AS DOUBLE) AS flow, 0 AS straddled, 0 AS straddled_since, 0 AS unknown_since, CAST(sum(missing_weight) AS DOUBLE) AS missing
FROM cell
WHERE wo_amount <> 0 OR missing_weight <> 0
GROUP BY ALL
