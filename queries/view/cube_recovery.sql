-- about en  What came back of loans charged off, by month of charge-off.
-- about zh  按核销月份统计的核销后回收。
-- column    month             reporting month, YYYY-MM | 报告月份，YYYY-MM
-- column    wo_month          month of first charge-off | 首次核销月份
-- column    segment           which segment: grade, channel, region, age_band, income_band or occupation; all: none | 细分维度：grade、channel、region、age_band、income_band 或 occupation；all 表示不细分
-- column    value             its value: the 49 largest as they are, the rest (other), (unknown) apart; (all) of segment all | 细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列；segment 为 all 时是 (all)
-- column    source            source of the tape | 数据来源
-- column    product_orig      product as first seen | 首次出现时的产品
-- column    wo_amount         charged off; stands in month wo_month only | 核销金额，仅列于核销当月
-- column    recovery_amount   recovered in the month | 当月回收
-- column    recovery_unknown  loans that do not say | 未报回收的笔数

SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1) AS wo_month, * EXCLUDE (month, cohort)
FROM book.cube_recovery
