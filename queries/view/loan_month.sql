-- about en  The book: one row a loan and month, as accepted, with what follows from it.
-- about zh  贷款台账：每笔借据每月一行，含由此得出的分档与状态。
-- column    source             source of the tape | 数据来源
-- column    loan_id            number of the loan in its source | 借据号
-- column    as_of              month-end of the row | 统计日期（月末）
-- column    month              reporting month, YYYY-MM | 报告月份，YYYY-MM
-- column    cohort_month       month of lending, YYYY-MM; null without a date of lending | 放款月份，YYYY-MM；无放款日期时为空
-- column    mob                months on book: month less month of lending | 账龄（月）：报告月份减放款月份
-- column    product            product in this month | 当月产品
-- column    product_orig       product as first seen | 首次出现时的产品
-- column    grade              risk grade in this month | 当月风险等级
-- column    grade_orig         risk grade as first seen | 首次出现时的风险等级
-- column    channel            channel as first seen | 首次出现时的渠道
-- column    region             region as first seen | 首次出现时的地区
-- column    age                age at lending, years | 放款时年龄（岁）
-- column    age_band           band of age | 年龄段
-- column    income_annual      annual income, currency units | 年收入（元）
-- column    income_band        band of annual income | 年收入段
-- column    occupation         occupation as first seen | 首次出现时的职业
-- column    status             active, paid_off, charged_off, sold or closed_other | 贷款状态：active 正常在贷、paid_off 结清、charged_off 核销、sold 转让、closed_other 其他关闭
-- column    days_past_due      days past due as used; the lower end of a band | 采用的逾期天数；分档数据取下限
-- column    dpd                the same as days_past_due | 同 days_past_due
-- column    dpd_hi             upper end where the source gives bands | 分档数据的逾期天数上限
-- column    dpd_reported       days past due as delivered, where they were replaced | 被替换前的原始逾期天数
-- column    dpd_method         how days are counted: calendar, mba, ots or banded | 逾期口径：calendar、mba、ots 或 banded
-- column    bucket             0 to 7 (M0 to M7+) under the scheme of the source | 逾期分档 0 至 7（M0 至 M7+），按来源的口径
-- column    bucket_cn          bucket under scheme cn (N+ is more than N days) | cn 口径（超过 N 天）的逾期分档
-- column    bucket_lt30        bucket under scheme lt30 (N+ is N days or more) | lt30 口径（达到 N 天）的逾期分档
-- column    prior_bucket       bucket one month before; null when it was not outstanding then | 上月逾期分档；上月无余额时为空
-- column    state              M0 to M7, IDLE (nothing drawn), PAID, WO (charged off) or SOLD | 状态：M0 至 M7、IDLE（无余额）、PAID 结清、WO 核销、SOLD 转让
-- column    balance            principal outstanding, currency units | 贷款余额（本金，元）
-- column    orig_date          date of lending | 放款日期
-- column    orig_amount        amount lent | 放款金额
-- column    first_due_date     date of the first instalment | 首次还款日
-- column    overdue_amount     due and unpaid: principal, interest and fees | 逾期金额：本金、利息与费用
-- column    overdue_principal  due and unpaid principal | 逾期本金
-- column    due_amount         what fell due in the month | 当期应还
-- column    paid_amount        what was paid in the month | 当期实还
-- column    chargeoff_amount   principal charged off so far | 累计核销本金
-- column    chargeoff_date     date of charge-off | 核销日期
-- column    recovery_amount    recovered in the month after charge-off | 当月核销后回收
-- column    five_class         regulatory class: N, SM, SS, D or L | 五级分类：N 正常、SM 关注、SS 次级、D 可疑、L 损失
-- column    restructured       whether the loan is under a repayment plan | 是否重组或展期
-- column    restructure_date   since when | 重组日期
-- column    restructure_type   kind of plan | 重组类型
-- column    term_months        term, months | 期限（月）
-- column    rate               annual interest rate, decimal | 年利率（小数）
-- column    repay_method       how it is repaid | 还款方式
-- column    funder             who funds it | 资金方
-- column    customer_id        pseudonym of the customer | 客户号（脱敏）
-- column    as_of_raw          date as delivered | 原始统计日期
-- column    load               load that brought the row | 带来该行的加载批次

SELECT m.source, k.loan_id, m.as_of, printf('%04d-%02d', (m.month - 1) // 12, (m.month - 1) % 12 + 1) AS month,
  printf('%04d-%02d', (m.cohort - 1) // 12, (m.cohort - 1) % 12 + 1) AS cohort_month, m.mob,
  m.product, m.product_orig, m.grade, m.grade_orig, m.channel, m.region, m.age, m.age_band, m.income_annual, m.income_band, m.occupation,
  m.status, m.dpd AS days_past_due, m.dpd, m.dpd_hi, m.dpd_reported, m.dpd_method,
  b.bucket, c.bucket AS bucket_cn, l.bucket AS bucket_lt30, p.bucket AS prior_bucket,
  CASE m.state WHEN 20 THEN 'IDLE' WHEN 21 THEN 'PAID' WHEN 22 THEN 'WO' WHEN 23 THEN 'SOLD' ELSE 'M' || b.bucket END AS state,
  m.balance, m.orig_date, m.orig_amount, m.first_due_date, m.overdue_amount, m.overdue_principal, m.due_amount, m.paid_amount,
  m.chargeoff_amount, m.chargeoff_date, m.recovery_amount, m.five_class, m.restructured, m.restructure_date, m.restructure_type,
  m.term_months, m.rate, m.repay_method, m.funder, m.customer_id, m.as_of_raw, m.load
FROM book.loan_month m
JOIN book.loan_key k ON k.loan_no = m.loan_no
JOIN book.source s ON s.source = m.source
LEFT JOIN book.bucket b ON b.scheme = s.scheme AND b.band = m.state
LEFT JOIN book.bucket p ON p.scheme = s.scheme AND p.band = m.prior_state
LEFT JOIN book.bucket c ON c.scheme = 'cn' AND c.band = m.state
LEFT JOIN book.bucket l ON l.scheme = 'lt30' AND l.band = m.state
