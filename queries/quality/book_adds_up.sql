-- question  Do products, cohorts and the values of each segment add up to the rows of the book, in every aggregate and month?
-- name en   Parts do not add up
-- name zh   分项之和不等于总数
-- severity  error
-- policy    failed

-- loans, balance, and the balance 30+ under either scheme (from band 3 under cn, from band 2 under lt30)
WITH book AS (
  SELECT source, month, cohort IS NOT NULL AS lent, count(*) AS loans, sum(outstanding) AS balance,
    coalesce(sum(outstanding) FILTER (state >= 3), 0) AS past_cn, coalesce(sum(outstanding) FILTER (state >= 2), 0) AS past_lt30
  FROM book.loan_month WHERE state <= 15 GROUP BY ALL
), measure AS (
  SELECT n.part, b.source, b.month, sum(b.loans) AS loans, sum(b.balance) AS balance, sum(b.past_cn) AS past_cn, sum(b.past_lt30) AS past_lt30
  FROM book b
  JOIN (SELECT unnest(['cohorts', 'products', 'grade', 'channel', 'region', 'age_band', 'income_band', 'occupation']) AS part, false AS lent_only
        UNION ALL SELECT unnest(['cohorts by grade', 'cohorts by channel', 'cohorts by region', 'cohorts by age_band', 'cohorts by income_band', 'cohorts by occupation']), true) n
    ON b.lent OR NOT n.lent_only
  GROUP BY ALL
), cell AS (
  SELECT 'cohorts' AS part, source, month, state, loans, balance FROM book.cube
  UNION ALL SELECT 'products', source, month, state, loans, balance FROM book.cube_month
  UNION ALL SELECT segment, source, month, state, loans, balance FROM book.cube_segment
  UNION ALL SELECT 'cohorts by ' || segment, source, month, state, loans, balance FROM book.cube_segment_vintage
), total AS (
  SELECT part, source, month, sum(loans) AS loans, sum(balance) AS balance,
    coalesce(sum(balance) FILTER (state >= 3), 0) AS past_cn, coalesce(sum(balance) FILTER (state >= 2), 0) AS past_lt30
  FROM cell WHERE state <= 15 GROUP BY ALL
)
SELECT coalesce(m.source, t.source)::VARCHAR AS source, coalesce(m.month, t.month) AS month, NULL::VARCHAR AS loan_id,
  coalesce(m.part, t.part) || ': ' || coalesce(t.loans, 0) || ' loans, balance ' || coalesce(t.balance, 0) || ', 30+ ' || coalesce(t.past_cn, 0) || ' (cn) ' || coalesce(t.past_lt30, 0)
    || ' (lt30); rows: ' || coalesce(m.loans, 0) || ', ' || coalesce(m.balance, 0) || ', ' || coalesce(m.past_cn, 0) || ', ' || coalesce(m.past_lt30, 0) AS detail
FROM measure m
FULL JOIN total t ON t.part = m.part AND t.source = m.source AND t.month = m.month
WHERE m.loans IS DISTINCT FROM t.loans OR m.balance IS DISTINCT FROM t.balance OR m.past_cn IS DISTINCT FROM t.past_cn OR m.past_lt30 IS DISTINCT FROM t.past_lt30
