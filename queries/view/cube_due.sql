-- about en  What fell due on loans current before, or new, and what of it was paid.
-- about zh  上月正常或新增贷款的当期应还与实还。
-- column    month         reporting month, YYYY-MM | 报告月份，YYYY-MM
-- column    cohort_month  month of lending, YYYY-MM; null without a date of lending | 放款月份，YYYY-MM；无放款日期时为空
-- column    segment       which segment: grade, channel, region, age_band, income_band or occupation; all: none | 细分维度：grade、channel、region、age_band、income_band 或 occupation；all 表示不细分
-- column    value         its value: the 49 largest as they are, the rest (other), (unknown) apart; (all) of segment all | 细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列；segment 为 all 时是 (all)
-- column    source        source of the tape | 数据来源
-- column    product       product in this month | 当月产品
-- column    due_amount    fell due in the month | 当期应还
-- column    paid_amount   of that, paid | 其中实还
-- column    unknown       active loans that do not say | 未报的在贷笔数
-- column    unloaded      loans whose month before is not loaded | 上月未加载的笔数

SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1) AS cohort_month, * EXCLUDE (month, cohort)
FROM book.cube_due
