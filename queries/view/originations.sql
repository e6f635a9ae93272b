-- about en  Loans as lent, where a source delivers them beside its tapes.
-- about zh  放款表（来源另行提供时）。
-- column    source          source of the tape | 数据来源
-- column    loan_id         number of the loan in its source | 借据号
-- column    orig_date       date of lending | 放款日期
-- column    orig_amount     amount lent | 放款金额
-- column    product_orig    product as lent | 放款时产品
-- column    grade_orig      grade as lent | 放款时风险等级
-- column    channel         channel | 渠道
-- column    term_months     term, months | 期限（月）
-- column    first_due_date  date of the first instalment | 首次还款日
-- column    load            load that brought it | 带来该行的加载批次

SELECT *
FROM book.originations
