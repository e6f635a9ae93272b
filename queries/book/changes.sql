-- question  Which rows of months loaded before did this load change, and how?
-- param     load           text     number of the load
-- param     after_month    month    goes on after this month, loan and column; null from the beginning
-- param     after_loan     text     loan id
-- param     after_column   text     column; empty after a removed row
-- param     limit          integer  most rows of an answer
-- column    month          month    reporting month
-- column    loan_id        text     loan
-- column    change         text     changed, or removed where the month came again without the loan
-- column    column         text     canonical column; null where the row was removed
-- column    before         text     value before the load
-- column    after          text     value since
-- order     month, loan_id, column

WITH old AS (SELECT * FROM book.loan_month_replaced WHERE replaced_by = $load),
new AS (
  SELECT m.*, k.loan_id FROM book.loan_month m JOIN book.loan_key k ON k.loan_no = m.loan_no WHERE m.load = $load
  UNION ALL
  SELECT * EXCLUDE (replaced_by, loaded_at) FROM book.loan_month_replaced WHERE load = $load
),
pair AS (
  SELECT o.month, o.loan_id, n.loan_id IS NULL AS removed, CASE WHEN n.loan_id IS NULL THEN [{'name': '', 'before': '', 'after': ''}] ELSE [
    {'name': 'as_of', 'before': o.as_of_raw::VARCHAR, 'after': n.as_of_raw::VARCHAR},
    {'name': 'product', 'before': o.product::VARCHAR, 'after': n.product::VARCHAR},
    {'name': 'orig_date', 'before': o.orig_date::VARCHAR, 'after': n.orig_date::VARCHAR},
    {'name': 'orig_amount', 'before': o.orig_amount::VARCHAR, 'after': n.orig_amount::VARCHAR},
    {'name': 'balance', 'before': o.balance::VARCHAR, 'after': n.balance::VARCHAR},
    {'name': 'dpd', 'before': o.dpd::VARCHAR, 'after': n.dpd::VARCHAR},
    {'name': 'dpd_hi', 'before': o.dpd_hi::VARCHAR, 'after': n.dpd_hi::VARCHAR},
    {'name': 'dpd_reported', 'before': o.dpd_reported::VARCHAR, 'after': n.dpd_reported::VARCHAR},
    {'name': 'dpd_method', 'before': o.dpd_method::VARCHAR, 'after': n.dpd_method::VARCHAR},
    {'name': 'status', 'before': o.status::VARCHAR, 'after': n.status::VARCHAR},
    {'name': 'overdue_amount', 'before': o.overdue_amount::VARCHAR, 'after': n.overdue_amount::VARCHAR},
    {'name': 'overdue_principal', 'before': o.overdue_principal::VARCHAR, 'after': n.overdue_principal::VARCHAR},
    {'name': 'due_amount', 'before': o.due_amount::VARCHAR, 'after': n.due_amount::VARCHAR},
    {'name': 'paid_amount', 'before': o.paid_amount::VARCHAR, 'after': n.paid_amount::VARCHAR},
    {'name': 'chargeoff_amount', 'before': o.chargeoff_amount::VARCHAR, 'after': n.chargeoff_amount::VARCHAR},
    {'name': 'chargeoff_date', 'before': o.chargeoff_date::VARCHAR, 'after': n.chargeoff_date::VARCHAR},
    {'name': 'recovery_amount', 'before': o.recovery_amount::VARCHAR, 'after': n.recovery_amount::VARCHAR},
    {'name': 'five_class', 'before': o.five_class::VARCHAR, 'after': n.five_class::VARCHAR},
    {'name': 'restructured', 'before': o.restructured::VARCHAR, 'after': n.restructured::VARCHAR},
    {'name': 'restructure_date', 'before': o.restructure_date::VARCHAR, 'after': n.restructure_date::VARCHAR},
    {'name': 'restructure_type', 'before': o.restructure_type, 'after': n.restructure_type},
    {'name': 'first_due_date', 'before': o.first_due_date::VARCHAR, 'after': n.first_due_date::VARCHAR},
    {'name': 'term_months', 'before': o.term_months::VARCHAR, 'after': n.term_months::VARCHAR},
    {'name': 'rate', 'before': o.rate::VARCHAR, 'after': n.rate::VARCHAR},
    {'name': 'repay_method', 'before': o.repay_method::VARCHAR, 'after': n.repay_method::VARCHAR},
    {'name': 'grade', 'before': o.grade::VARCHAR, 'after': n.grade::VARCHAR},
    {'name': 'channel', 'before': o.given_channel::VARCHAR, 'after': n.given_channel::VARCHAR},
    {'name': 'region', 'before': o.given_region::VARCHAR, 'after': n.given_region::VARCHAR},
    {'name': 'occupation', 'before': o.given_occupation::VARCHAR, 'after': n.given_occupation::VARCHAR},
    {'name': 'funder', 'before': o.funder, 'after': n.funder},
    {'name': 'customer_id', 'before': o.customer_id, 'after': n.customer_id},
    {'name': 'age', 'before': o.age::VARCHAR, 'after': n.age::VARCHAR},
    {'name': 'income_annual', 'before': o.income_annual::VARCHAR, 'after': n.income_annual::VARCHAR}
  ] END AS cells
  FROM old o LEFT JOIN new n ON n.loan_id = o.loan_id AND n.month = o.month AND n.source = o.source
),
cell AS (SELECT month, loan_id, removed, unnest(cells) AS cell FROM pair)
SELECT month, loan_id, CASE WHEN removed THEN 'removed' ELSE 'changed' END AS change,
  CASE WHEN NOT removed THEN cell.name END AS "column", CASE WHEN NOT removed THEN cell.before END AS "before", CASE WHEN NOT removed THEN cell.after END AS "after"
FROM cell
WHERE (removed OR cell.before IS DISTINCT FROM cell.after)
  AND ($after_month IS NULL OR (month, loan_id, cell.name) > ($after_month, $after_loan, $after_column))
ORDER BY month, loan_id, cell.name
LIMIT $limit
