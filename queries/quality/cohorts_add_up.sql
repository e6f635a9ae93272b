-- question  Do the values of each segment add up to what each cohort was lent, and to its steps of getting worse than ever?
-- name en   Cohorts do not add up
-- name zh   批次分项之和不等于总数
-- severity  error
-- policy    failed

WITH lent AS (
  SELECT source, cohort, count(*) AS loans, coalesce(sum(orig_amount), 0) AS amount FROM book.cohort_row GROUP BY source, cohort
), size AS (
  SELECT segment, source, cohort, sum(loans) AS loans, sum(orig_amount) AS amount FROM book.cube_cohort GROUP BY segment, source, cohort
), name AS (
  SELECT unnest(['all', 'grade', 'channel', 'region', 'age_band', 'income_band', 'occupation']) AS segment
), step AS (
  SELECT segment, source, cohort, sum(loans) AS loans, sum(balance) AS amount FROM book.cube_ever GROUP BY segment, source, cohort
)
SELECT coalesce(l.source, s.source)::VARCHAR AS source, coalesce(l.cohort, s.cohort) AS month, NULL::VARCHAR AS loan_id,
  coalesce(l.segment, s.segment) || ': ' || coalesce(s.loans, 0) || ' loans lent ' || coalesce(s.amount, 0) || '; loan by loan: ' || coalesce(l.loans, 0) || ', ' || coalesce(l.amount, 0) AS detail
FROM (SELECT n.segment, l.* FROM lent l CROSS JOIN name n) l
FULL JOIN size s ON s.segment = l.segment AND s.source = l.source AND s.cohort = l.cohort
WHERE l.loans IS DISTINCT FROM s.loans OR l.amount IS DISTINCT FROM s.amount
UNION ALL
SELECT a.source::VARCHAR, a.cohort, NULL, a.segment || ': ' || coalesce(s.loans, 0) || ' first times of getting worse, balance ' || coalesce(s.amount, 0) || '; all: ' || a.loans || ', ' || a.amount
FROM (SELECT n.segment, a.source, a.cohort, a.loans, a.amount FROM step a CROSS JOIN name n WHERE a.segment = 'all') a
LEFT JOIN step s ON s.segment = a.segment AND s.source = a.source AND s.cohort = a.cohort
WHERE a.loans IS DISTINCT FROM s.loans OR a.amount IS DISTINCT FROM s.amount
