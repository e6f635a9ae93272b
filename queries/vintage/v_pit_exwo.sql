-- question  What share of each cohort is outstanding and past the threshold?
-- id        v_pit_exwo
-- name en   Vintage, point in time, without charge-offs
-- name zh   账龄分析 时点口径（不含核销）
-- define en As v_pit, without what was charged off, vanished or was sold: it reconciles with stock reports.
-- define zh 同 v_pit，但不含已核销、去向不明及转让部分，可与即期报表核对。
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
  CAST(coalesce(sum(CASE WHEN past THEN weight END), 0) AS DOUBLE) AS stock, CAST(0 AS DOUBLE) AS flow, CAST(coalesce(sum(CASE WHEN straddles THEN loans END), 0) AS BIGINT) AS straddled, 0 AS straddled_since, 0 AS unknown_since, CAST(sum(missing_weight) AS DOUBLE) AS missing
FROM cell
WHERE past OR straddles OR missing_weight <> 0
GROUP BY ALL
