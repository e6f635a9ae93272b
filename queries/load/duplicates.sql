-- Rows of one loan and month: identical ones collapse; of conflicting ones the worst stands (max dpd, then max balance, then the last row),
-- the others are set aside (domain.md §2.5). Never summed. kept_content = that of the row that stands.
CREATE TABLE stage.doubled AS
SELECT *, row_number() OVER w AS rank, first_value(content) OVER w AS kept_content
FROM (SELECT r.loan_id, last_day(r.as_of) AS month_end, r.dpd, r.balance, r.file_no, r.row_no, r.rowid AS place,
        hash(r.as_of, r.product, r.orig_date, r.orig_amount, r.balance, r.dpd, r.dpd_hi, r.dpd_reported, r.dpd_method, r.status, r.overdue_amount, r.overdue_principal,
          r.due_amount, r.paid_amount, r.chargeoff_amount, r.chargeoff_date, r.recovery_amount, r.five_class, r.restructured, r.restructure_date, r.restructure_type,
          r.first_due_date, r.term_months, r.rate, r.repay_method, r.grade, r.channel, r.region, r.occupation, r.funder, r.customer_id, r.age, r.income_annual) AS content
      FROM stage.row r
      -- by hash, which is small: a row that shares it by chance stands alone in the window
      JOIN (SELECT hash(loan_id, last_day(as_of)) AS key FROM stage.row WHERE reason IS NULL GROUP BY key HAVING count(*) > 1) d
        ON d.key = hash(r.loan_id, last_day(r.as_of))
      WHERE r.reason IS NULL)
WINDOW w AS (PARTITION BY loan_id, month_end ORDER BY dpd DESC NULLS LAST, balance DESC NULLS LAST, file_no DESC, row_no DESC, place DESC);

UPDATE stage.row SET reason = CASE WHEN d.content = d.kept_content THEN 'dup_identical' ELSE 'dup_conflict' END, bad_column = 'loan_id', given = stage.row.loan_id,
  c_loan_id = stage.row.loan_id, c_as_of = CAST(stage.row.as_of AS VARCHAR), c_balance = CAST(stage.row.balance AS VARCHAR)
FROM stage.doubled d WHERE d.place = stage.row.rowid AND d.rank > 1;
