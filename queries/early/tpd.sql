-- question  What share of the loans missed the third instalment?
-- id        tpd_{N}
-- name en   Third payment default, {N} days
-- name zh   三逾率（{N} 天）
-- define en Of the loans that can be judged at the first month-end at which instalment 3 may be more than {N} days overdue (lt30: {N} days or more; 1 day or more where N is 0), those whose oldest unpaid instalment it is, give or take 3 days; weighted with what was lent, or by count. Spells cured before month-end are not seen.
-- define zh 在第 3 期可能逾期超过 {N} 天（lt30 口径为 {N} 天及以上；N 为 0 时为至少 1 天）的首个月末可判定的贷款中，最早未还的恰为第 3 期（±3 天）者的占比；按放款额或笔数加权。月末口径，月内逾期后还清者不可见。
-- family    early
-- kind      R
-- unit      ratio
-- basis     balance, count
-- variants  threshold 0, 30
-- param     threshold     days     0 or 30
-- param     basis         text     balance or count
-- column    month         months   month E_k, index; null unless asked
-- column    source        text     null unless asked
-- column    product       text     null unless asked
-- column    cohort        months   first month of the cohort; 0 unknown; null unless asked
-- column    segment       text     value of the segment; null unless asked
-- column    numerator     number   Σ numerator
-- column    denominator   number   Σ denominator; null for an amount
-- column    n             number   loans, or effective number of loans, behind a rate; null where no interval is given
-- column    pending       integer  loans whose E_k is not reached
-- column    truncated     integer  loans of cohorts of which more than 5 % was first seen late: not judged
-- column    unobserved    integer  loans that could not be judged
-- column    straddled     integer  loans whose band holds the threshold inside
-- column    unknown       integer  loans whose amount was not reported
-- order     month, source, product, cohort, segment

SELECT month, source, product, cohort, segment,
  CAST(coalesce(sum(bad_weight), 0) AS DOUBLE) AS numerator, CAST(coalesce(sum(weight), 0) AS DOUBLE) AS denominator,
  CASE $basis WHEN 'count' THEN CAST(sum(weight) AS DOUBLE) ELSE CAST(sum(weight) AS DOUBLE) * CAST(sum(weight) AS DOUBLE) / nullif(sum(weight_sq), 0) END AS n,
  CAST(sum(pending) AS BIGINT) AS pending, CAST(sum(truncated) AS BIGINT) AS truncated, CAST(sum(unobserved) AS BIGINT) AS unobserved,
  CAST(sum(straddled) AS BIGINT) AS straddled, CAST(sum(unknown) AS BIGINT) AS unknown
FROM cell_first
WHERE k = 3 AND n = CASE WHEN $threshold <= 1 THEN 0 ELSE 30 END
GROUP BY ALL
