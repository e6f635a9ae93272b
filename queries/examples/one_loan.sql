-- name en  The loan with the largest overdue balance, month by month
-- name zh  逾期余额最大的贷款逐月情况
-- place    7

WITH worst AS (
  SELECT source, loan_id
  FROM loan_month
  WHERE month = (SELECT max(month) FROM cube_month) AND bucket > 0
  ORDER BY balance DESC, loan_id
  LIMIT 1
)
SELECT m.month, m.state, m.days_past_due, m.balance, m.overdue_amount, m.due_amount, m.paid_amount
FROM loan_month m
JOIN worst USING (source, loan_id)
ORDER BY m.month
