-- about en  Each time loans of a cohort got worse than ever: summed up to an age they give the ever-overdue vintages.
-- about zh  各批次贷款每次刷新最差状态的记录：累加到某账龄即为曾逾期批次曲线。
-- column    month         reporting month, YYYY-MM | 报告月份，YYYY-MM
-- column    cohort_month  month of lending, YYYY-MM; null without a date of lending | 放款月份，YYYY-MM；无放款日期时为空
-- column    mob           months on book: month less month of lending | 账龄（月）：报告月份减放款月份
-- column    segment       which segment: grade, channel, region, age_band, income_band or occupation; all: none | 细分维度：grade、channel、region、age_band、income_band 或 occupation；all 表示不细分
-- column    value         its value: the 49 largest as they are, the rest (other), (unknown) apart; (all) of segment all | 细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列；segment 为 all 时是 (all)
-- column    source        source of the tape | 数据来源
-- column    product_orig  product as first seen | 首次出现时的产品
-- column    worst_before  worst band before: 0 to 15, 16 charged off | 之前的最差段：0 至 15，16 核销
-- column    worst_after   worst band since: 1 to 15, 16 charged off, 17 vanished at 90+ under both schemes, 18 under lt30 only | 之后的最差段：1 至 15、16 核销、17 两种口径下均视为 GONE、18 仅 lt30 口径
-- column    loans         number of loans | 笔数
-- column    balance       their balance when they first were that bad | 首次达到时的余额

SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1) AS cohort_month, month - cohort AS mob, * EXCLUDE (month, cohort)
FROM book.cube_ever
