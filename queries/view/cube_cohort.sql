-- about en  What each cohort was lent, by product and by one segment as first seen.
-- about zh  各批次的放款笔数与金额，按产品及首次出现时的单个细分维度。
-- column    cohort_month    month of lending, YYYY-MM; null without a date of lending | 放款月份，YYYY-MM；无放款日期时为空
-- column    segment         which segment: grade, channel, region, age_band, income_band or occupation; all: none | 细分维度：grade、channel、region、age_band、income_band 或 occupation；all 表示不细分
-- column    value           its value: the 49 largest as they are, the rest (other), (unknown) apart; (all) of segment all | 细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列；segment 为 all 时是 (all)
-- column    source          source of the tape | 数据来源
-- column    product_orig    product as first seen | 首次出现时的产品
-- column    loans           loans lent | 放款笔数
-- column    orig_amount     amount lent | 放款金额
-- column    amount_unknown  loans without an amount | 无放款金额的笔数
-- column    late_loans      loans first seen late | 晚进入笔数
-- column    late_amount     amount lent on them | 晚进入放款金额

SELECT printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1) AS cohort_month, * EXCLUDE (cohort)
FROM book.cube_cohort
