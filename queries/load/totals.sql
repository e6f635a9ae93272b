-- A sum below the rows of a table is no loan: set aside, and of no weight in what was lost.
UPDATE stage.row SET reason = 'total of other rows', bad_column = 'loan_id', given = loan_id,
  c_loan_id = loan_id, c_as_of = coalesce(c_as_of, CAST(as_of AS VARCHAR)), c_balance = coalesce(c_balance, CAST(balance AS VARCHAR))
WHERE loan_id IN ('合计', '总计', '小计', '合计:', '总计:', '小计:', 'Total', 'TOTAL', 'total', 'Grand Total', 'Subtotal');

UPDATE stage.row SET reason = 'total of other rows', bad_column = CASE WHEN c_as_of IS NULL THEN 'product' ELSE 'as_of' END, given = coalesce(c_as_of, product)
WHERE loan_id IS NULL AND coalesce(c_as_of, product) IN ('合计', '总计', '小计', '合计:', '总计:', '小计:', 'Total', 'TOTAL', 'total', 'Grand Total', 'Subtotal');
