-- question  What share of each cohort has ever been past the threshold?
-- id        v_ever
-- name en   Vintage, ever
-- name zh   账龄分析 累计口径
-- define en Of what a cohort was lent: the balance at the first time a loan was past the threshold, charged off, or vanished from M4+ (once charged off, its charge-offs where they are more); by count, those loans. It never falls.
-- define zh 分子为贷款首次超过阈值、核销或自 M4+ 去向不明时的余额（核销后取其与累计核销金额之较大者；笔数口径为笔数）；分母为批次放款额（笔数），终身不变；曲线只升不降。
-- family    vintage
-- kind      R
-- unit      ratio
-- basis     balance, count
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
  CAST(0 AS DOUBLE) AS stock, CAST(sum(flow) AS DOUBLE) AS flow, 0 AS straddled, CAST(sum(straddled_since) AS BIGINT) AS straddled_since, 0 AS unknown_since, CAST(sum(missing) AS DOUBLE) AS missing
FROM (
  SELECT source, cohort, month, product, segment, weight AS flow, 0 AS straddled_since, 0 AS missing FROM cell_step
  UNION ALL
  SELECT source, cohort, month, product, segment, 0, CASE WHEN straddles THEN loans ELSE 0 END, missing_weight FROM cell WHERE straddles OR missing_weight <> 0
)
GROUP BY ALL
