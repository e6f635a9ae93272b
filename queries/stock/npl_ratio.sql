-- question  What share of the book is non-performing?
-- id        npl_ratio
-- name en   NPL ratio
-- name zh   不良率
-- define en Balance of loans classed substandard, doubtful or loss, divided by outstanding balance. The class is the worse of the one delivered and the floor by days past due: over 90 substandard, over 270 doubtful, over 360 loss.
-- define zh 次级、可疑、损失类贷款余额 ÷ 贷款余额。分类取报送分类与逾期天数下限（超 90 天次级、超 270 天可疑、超 360 天损失）之较差者。
-- family    stock
-- kind      R
-- unit      ratio
-- basis     balance, count
-- param     basis         text     balance or count
-- column    month         months   month index; null unless asked
-- column    source        text     null unless asked
-- column    product       text     null unless asked
-- column    cohort        months   first month of the cohort; 0 unknown; null unless asked
-- column    mob           months   months on book; null unless asked
-- column    bucket        integer  0 to 7 under the scheme; null unless asked
-- column    segment       text     value of the segment; null unless asked
-- column    numerator     number   Σ numerator
-- column    denominator   number   Σ denominator; null for an amount
-- column    n             number   loans, or effective number of loans, behind a rate; null where no interval is given
-- column    straddled     integer  loans whose band holds the threshold inside
-- column    unknown       integer  loans whose amount was not reported
-- column    unloaded      integer  cells whose earlier month is not loaded
-- order     month, source, product, cohort, mob, bucket, segment

SELECT month, source, product, cohort, mob, bucket, segment,
  CAST(sum(npl_weight) AS DOUBLE) AS numerator,
  CAST(sum(weight) AS DOUBLE) AS denominator,
  CASE $basis WHEN 'count' THEN CAST(sum(loans) AS DOUBLE) ELSE CAST(sum(balance) AS DOUBLE) * CAST(sum(balance) AS DOUBLE) / nullif(sum(balance_sq), 0) END AS n, CAST(sum(npl_straddled) AS BIGINT) AS straddled, 0 AS unknown, 0 AS unloaded
FROM cell
GROUP BY ALL
