-- name en  How old loans are when they first are 30+ overdue, by product
-- name zh  首次逾期 30+ 时的账龄分布，按产品
-- place    14

SELECT product_orig AS product,
  date_diff('month', (cohort_month || '-01')::DATE, (first_month_30 || '-01')::DATE) AS mob,
  count(*) AS loans, sum(orig_amount) AS lent
FROM loan
WHERE first_month_30 IS NOT NULL AND cohort_month IS NOT NULL
GROUP BY ALL
ORDER BY product, mob
