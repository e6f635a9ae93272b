-- about en  First, second and third payment defaults: what became of instalment k.
-- about zh  首期、第二期、第三期还款违约：第 k 期的结果。
-- column    month            month in which it is judged | 判定月份
-- column    cohort_month     month of lending, YYYY-MM; null without a date of lending | 放款月份，YYYY-MM；无放款日期时为空
-- column    segment          which segment: grade, channel, region, age_band, income_band or occupation; all: none | 细分维度：grade、channel、region、age_band、income_band 或 occupation；all 表示不细分
-- column    value            its value: the 49 largest as they are, the rest (other), (unknown) apart; (all) of segment all | 细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列；segment 为 all 时是 (all)
-- column    source           source of the tape | 数据来源
-- column    product_orig     product as first seen | 首次出现时的产品
-- column    scheme           cn or lt30 | 口径：cn 或 lt30
-- column    n                days past due asked: 0 or 30 | 逾期天数门槛：0 或 30
-- column    k                instalment: 1, 2 or 3 | 第几期：1、2 或 3
-- column    loans            loans due for the verdict | 应判定笔数
-- column    eligible         loans that could be judged | 可判定笔数
-- column    bad              loans in default on that instalment | 违约笔数
-- column    straddled        loans whose band of days leaves it open | 因分档无法判定的笔数
-- column    eligible_amount  amount lent on eligible loans | 可判定放款金额
-- column    bad_amount       amount lent on bad loans | 违约放款金额
-- column    eligible_sq      sum of squares of the amounts | 金额平方和
-- column    amount_unknown   eligible loans without an amount | 无放款金额的可判定笔数

SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1) AS cohort_month, * EXCLUDE (month, cohort, judged)
FROM book.cube_first_payment
