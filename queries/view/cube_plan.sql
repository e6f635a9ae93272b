-- about en  Repayment plans by the month they began, and what became of them.
-- about zh  按开始月份统计的重组（还款计划）及其后续。
-- column    what            plan: a loan of the base; step: a time it got worse than ever since; band: a month with a band of days | plan：基数；step：其后刷新最差；band：分档数据的月份
-- column    month           reporting month, YYYY-MM | 报告月份，YYYY-MM
-- column    plan_month      month the plan began | 重组月份
-- column    segment         which segment: grade, channel, region, age_band, income_band or occupation; all: none | 细分维度：grade、channel、region、age_band、income_band 或 occupation；all 表示不细分
-- column    value           its value: the 49 largest as they are, the rest (other), (unknown) apart; (all) of segment all | 细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列；segment 为 all 时是 (all)
-- column    source          source of the tape | 数据来源
-- column    product_orig    product as first seen | 首次出现时的产品
-- column    state           band at the start | 开始时的逾期段
-- column    state_hi        its upper end where the source gives bands | 分档数据的上限段
-- column    worst_before    worst band since the start, before | 此前的最差段
-- column    worst_after     worst band since the start, after: 16 charged off, 17 and 18 vanished | 此后的最差段：16 核销，17、18 消失
-- column    loans           number of loans | 笔数
-- column    balance         their balance at the start | 开始时余额
-- column    amount_unknown  loans without a row in that month | 当月无行的笔数

SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1) AS plan_month, * EXCLUDE (month, cohort)
FROM book.cube_plan
