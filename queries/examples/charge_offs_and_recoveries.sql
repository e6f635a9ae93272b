-- name en  Charged off and recovered, month by month, with running totals
-- name zh  逐月核销与回收及累计
-- place    15

SELECT month,
  sum(wo_loans) AS loans_charged_off, sum(wo_amount) AS charged_off, sum(recovery_amount) AS recovered,
  sum(sum(wo_amount)) OVER (ORDER BY month) AS charged_off_so_far,
  sum(sum(recovery_amount)) OVER (ORDER BY month) AS recovered_so_far
FROM cube_month
GROUP BY month
ORDER BY month
