-- question  What share of the repayment plans failed?
-- id        redefault
-- name en   Re-default after a plan
-- name zh   重组再违约率
-- define en Of the loans restructured in a month (the cohort; by balance at its end, or by count), those past the threshold, charged off or vanished from M4+ at any later month-end up to so many months after (mob). Loans paid off stay in the base.
-- define zh 以重组月份为批次（cohort；按该月末余额或笔数）：此后至第 mob 个月的任一月末曾超过阈值、核销或自 M4+ 去向不明者的占比；已结清者仍在分母。
-- family    vintage
-- kind      R
-- unit      ratio
-- basis     balance, count
-- column    source      text     source
-- column    cohort      months   month in which the plan began
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
  CAST(0 AS DOUBLE) AS stock, CAST(sum(flow) AS DOUBLE) AS flow, 0 AS straddled, CAST(sum(straddled_since) AS BIGINT) AS straddled_since, 0 AS unknown_since, CAST(0 AS DOUBLE) AS missing
FROM (
  SELECT source, cohort, month, product, segment, weight AS flow, 0 AS straddled_since FROM cell_step
  UNION ALL
  SELECT source, cohort, month, product, segment, 0, CASE WHEN straddles THEN loans ELSE 0 END FROM cell WHERE straddles
)
GROUP BY ALL
