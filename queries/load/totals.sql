-- A sum below the rows of a table is no loan: set aside, and of no weight in what was lost.
UPDATE stage.row SET reason = 'total of other rows', bad_column = 'loan_id', given = c_loan_id
WHERE c_loan_id IN ('合计', '总计', '小计', '合计:', '总计:', '小计:', 'Total', 'TOTAL', 'total', 'Grand Total', 'Subtotal');

UPDATE stage.row SET reason = 'total of other rows', bad_column = CASE WHEN c_as_of IS NULL THEN 'product' ELSE 'as_of' END, given = coalesce(c_as_of, product)
WHERE c_loan_id IS NULL AND coalesce(c_as_of, product) IN ('合计', '总计', '小计', '合计:', '总计:', '小计:', 'Total', 'TOTAL', 'total', 'Grand Total', 'Subtotal');
