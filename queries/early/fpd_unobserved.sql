-- question  How many first instalments could not be judged?
-- id        fpd_unobserved
-- name en   First payments not observed
-- name zh   首逾不可判定笔数
-- define en Loans whose first payment cannot be judged though its month-end is reached: no row there, and not ended before. threshold 1 means that of fpd_0, else that of fpd_30.
-- define zh 首逾判定月末已到、但该月末无记录且此前未结束的贷款笔数。threshold 为 1 时对应 fpd_0，否则对应 fpd_30。
-- family    early
-- kind      F
-- unit      integer
-- basis     count
-- param     threshold     days     1 for N = 0, else N = 30
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
  CAST(sum(unobserved) AS DOUBLE) AS numerator, CAST(NULL AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS n,
  CAST(sum(pending) AS BIGINT) AS pending, CAST(0 AS BIGINT) AS truncated, CAST(sum(unobserved) AS BIGINT) AS unobserved, CAST(0 AS BIGINT) AS straddled, CAST(0 AS BIGINT) AS unknown
FROM cell_first
WHERE k = 1 AND n = CASE WHEN $threshold <= 1 THEN 0 ELSE 30 END
GROUP BY ALL
