-- question  What share of what a cohort was lent is lost after recoveries?
-- id        v_cumloss_net
-- name en   Cumulative net loss
-- name zh   累计净损失率
-- define en Charge-offs less recoveries of a cohort so far, divided by what it was lent; null where a recovery was not reported.
-- define zh （累计核销 − 累计回收）÷ 批次放款额；回收未报送时为空。
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
  CAST(0 AS DOUBLE) AS stock, CAST(sum(wo_amount - recovery_amount) AS DOUBLE) AS flow, 0 AS straddled, 0 AS straddled_since, CAST(sum(recovery_unknown) AS BIGINT) AS unknown_since, CAST(sum(missing_weight) AS DOUBLE) AS missing
FROM cell
WHERE wo_amount <> 0 OR recovery_amount <> 0 OR recovery_unknown > 0 OR missing_weight <> 0
GROUP BY ALL
