-- question  What share of each cohort is past the threshold, month by month?
-- id        v_pit
-- name en   Vintage, point in time
-- name zh   账龄分析 时点口径
-- define en Of what a cohort was lent: balance past the threshold now, plus what was charged off, vanished from M4+ or was sold while past it; by count, those loans. Denominator fixed for life.
-- define zh 分子为批次当月超过阈值的余额，加上已核销、自 M4+ 去向不明及超阈值时转让的部分；分母为批次放款额（笔数口径为放款笔数），终身不变。
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
  CAST(coalesce(sum(CASE WHEN past THEN weight - again_weight END), 0) AS DOUBLE) AS stock, CAST(sum(wo_weight + exit_weight) AS DOUBLE) AS flow, CAST(coalesce(sum(CASE WHEN straddles THEN loans END), 0) AS BIGINT) AS straddled, 0 AS straddled_since, 0 AS unknown_since, CAST(sum(missing_weight) AS DOUBLE) AS missing
FROM cell
WHERE past OR straddles OR wo_weight <> 0 OR exit_weight <> 0 OR missing_weight <> 0
GROUP BY ALL
