-- about en  Rows as they stood before a later load restated them: what was reported then.
-- about zh  被后续加载更正前的原始行：当时报告的数值。
-- like      loan_month
-- column    replaced_by  load that replaced the row | 替换该行的加载批次
-- column    replaced_at  when, UTC | 替换时间（UTC）
-- column    load         load that had brought the row | 原加载批次

SELECT m.source, m.loan_id, m.as_of, printf('%04d-%02d', (m.month - 1) // 12, (m.month - 1) % 12 + 1) AS month, m.product, m.grade, m.channel, m.region, m.status,
  m.dpd AS days_past_due, m.dpd, b.bucket, m.balance, m.orig_date, m.orig_amount, m.overdue_amount, m.due_amount, m.paid_amount,
  m.chargeoff_amount, m.chargeoff_date, m.recovery_amount, m.five_class, m.load, m.replaced_by, m.loaded_at AS replaced_at
FROM book.loan_month_replaced m
JOIN book.source s ON s.source = m.source
LEFT JOIN book.bucket b ON b.scheme = s.scheme AND b.band = m.state
