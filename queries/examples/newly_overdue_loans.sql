-- name en  The largest loans that became overdue this month
-- name zh  本月新增逾期的最大贷款
-- place    6

SELECT source, loan_id, product, region, channel, grade, mob, balance, overdue_amount, days_past_due
FROM loan_month
WHERE month = (SELECT max(month) FROM cube_month) AND prior_bucket = 0 AND bucket > 0
ORDER BY balance DESC, loan_id
LIMIT 100
