-- about en  One row a loan: what was lent, when it first was 30, 60 and 90 days past due, its worst state so far.
-- about zh  每笔借据一行：放款信息、首次逾期30+/60+/90+的月份、迄今最差状态。
-- column    source          source of the tape | 数据来源
-- column    loan_id         number of the loan in its source | 借据号
-- column    orig_date       date of lending | 放款日期
-- column    orig_amount     amount lent | 放款金额
-- column    first_due_date  date of the first instalment | 首次还款日
-- column    cohort_month    month of lending, YYYY-MM; null without a date of lending | 放款月份，YYYY-MM；无放款日期时为空
-- column    product_orig    product as first seen | 首次出现时的产品
-- column    grade_orig      risk grade as first seen | 首次出现时的风险等级
-- column    channel         channel as first seen | 首次出现时的渠道
-- column    region          region as first seen | 首次出现时的地区
-- column    age_band        band of age | 年龄段
-- column    income_band     band of annual income | 年收入段
-- column    occupation      occupation as first seen | 首次出现时的职业
-- column    first_month     first month seen | 首次出现的月份
-- column    last_month      last month seen | 最近出现的月份
-- column    first_month_30  first month past the 30 threshold under the scheme of the source; null if never | 按来源口径首次逾期30+的月份；从未发生则为空
-- column    first_month_60  first month past 60 | 首次逾期60+的月份
-- column    first_month_90  first month past 90 | 首次逾期90+的月份
-- column    worst_state     worst state so far: M0 to M7, or WO (charged off) | 迄今最差状态：M0 至 M7，或 WO 核销

SELECT f.source, k.loan_id, f.orig_date, f.orig_amount, f.first_due_date, printf('%04d-%02d', (f.cohort - 1) // 12, (f.cohort - 1) % 12 + 1) AS cohort_month,
  f.product_orig, f.grade_orig, f.channel, f.region, f.age_band, f.income_band, f.occupation,
  printf('%04d-%02d', (f.first_month - 1) // 12, (f.first_month - 1) % 12 + 1) AS first_month,
  printf('%04d-%02d', (l.last_month - 1) // 12, (l.last_month - 1) % 12 + 1) AS last_month,
  printf('%04d-%02d', (w.month_30 - 1) // 12, (w.month_30 - 1) % 12 + 1) AS first_month_30,
  printf('%04d-%02d', (w.month_60 - 1) // 12, (w.month_60 - 1) % 12 + 1) AS first_month_60,
  printf('%04d-%02d', (w.month_90 - 1) // 12, (w.month_90 - 1) % 12 + 1) AS first_month_90,
  CASE WHEN w.worst = 16 THEN 'WO' ELSE 'M' || b.bucket END AS worst_state
FROM book.loan_fact f
JOIN book.loan_key k ON k.loan_no = f.loan_no
JOIN book.source s ON s.source = f.source
JOIN book.loan_last l ON l.loan_no = f.loan_no
LEFT JOIN (
  SELECT p.loan_no, max(p.worst_after) AS worst,
    min(CASE WHEN e.threshold = 30 AND p.worst_after >= e.edge THEN p.month END) AS month_30,
    min(CASE WHEN e.threshold = 60 AND p.worst_after >= e.edge THEN p.month END) AS month_60,
    min(CASE WHEN e.threshold = 90 AND p.worst_after >= e.edge THEN p.month END) AS month_90
  FROM book.loan_step p
  JOIN book.loan_fact x ON x.loan_no = p.loan_no
  JOIN book.source y ON y.source = x.source
  JOIN book.edge e ON e.scheme = y.scheme
  GROUP BY p.loan_no) w ON w.loan_no = f.loan_no
LEFT JOIN book.bucket b ON b.scheme = s.scheme AND b.band = coalesce(w.worst, 0)
