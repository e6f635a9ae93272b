-- question  What share of the book is in each IFRS 9 stage?
-- id        stage_rate_{N}
-- name en   IFRS 9 stage {N} share
-- name zh   IFRS 9 第 {N} 阶段占比
-- define en Balance of loans in IFRS 9 stage {N} divided by outstanding balance. Stage 3: more than 90 days overdue or non-performing; else stage 2: more than 30 days, special mention, or restructured within 12 months; else stage 1.
-- define zh IFRS 9 第 {N} 阶段贷款余额 ÷ 贷款余额。第 3 阶段：逾期超过 90 天或不良；否则第 2 阶段：逾期超过 30 天、关注类或 12 个月内重组；其余为第 1 阶段。
-- family    stock
-- kind      R
-- unit      ratio
-- basis     balance, count
-- variants  k 1, 2, 3
-- param     k             integer  stage
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
  CAST(coalesce(sum(CASE $k WHEN 1 THEN weight - stage2_weight - stage3_weight WHEN 2 THEN stage2_weight ELSE stage3_weight END), 0) AS DOUBLE) AS numerator,
  CAST(sum(weight) AS DOUBLE) AS denominator,
  CASE $basis WHEN 'count' THEN CAST(sum(loans) AS DOUBLE) ELSE CAST(sum(balance) AS DOUBLE) * CAST(sum(balance) AS DOUBLE) / nullif(sum(balance_sq), 0) END AS n,
  CAST(coalesce(sum(CASE $k WHEN 1 THEN stage2_straddled WHEN 2 THEN greatest(stage2_straddled, stage3_straddled) ELSE stage3_straddled END), 0) AS BIGINT) AS straddled, 0 AS unknown, 0 AS unloaded
FROM cell
GROUP BY ALL
