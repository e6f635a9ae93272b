-- question  What share of what was charged off has come back?
-- id        recovery_rate
-- name en   Recovery rate
-- name zh   核销回收率
-- define en Of what was charged off on the loans first charged off in a month (the cohort), what has been recovered up to so many months later (mob); null where a recovery was not reported.
-- define zh 以首次核销月份为批次（cohort）：该批核销后累计回收 ÷ 该批当月核销金额，mob 为核销后月数；回收未报送时为空。
-- family    vintage
-- kind      R
-- unit      ratio
-- basis     balance
-- column    source      text     source
-- column    cohort      months   month of the charge-off
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
  CAST(0 AS DOUBLE) AS stock, CAST(sum(recovery_amount) AS DOUBLE) AS flow, 0 AS straddled, 0 AS straddled_since, CAST(sum(recovery_unknown) AS BIGINT) AS unknown_since, CAST(0 AS DOUBLE) AS missing
FROM cell
GROUP BY ALL
