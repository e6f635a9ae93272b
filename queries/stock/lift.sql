-- question  How much worse than the whole is each value of a segment?
-- id        lift
-- name en   Relative risk
-- name zh   相对风险
-- define en Overdue rate of the segment’s value divided by the overdue rate of all its values together; the numerator is what is overdue, the denominator what would be at the rate of the whole. Null where fewer than 30 loans, effectively, stand behind it.
-- define zh 客群逾期率 ÷ 全部客群合计逾期率；分子为实际逾期，分母为按整体逾期率应有的逾期；有效笔数不足 30 时为空。
-- family    stock
-- kind      R
-- unit      ratio
-- basis     balance, count
-- column    month         month    month; null unless asked
-- column    source        text     null unless asked
-- column    product       text     null unless asked
-- column    cohort        text     cohort, YYYY-MM, YYYY-Qn or YYYY; (unknown); null unless asked
-- column    mob           months   months on book; null unless asked
-- column    bucket        integer  0 to 7 under the scheme; null unless asked
-- column    segment       text     value of the segment; null unless asked
-- column    numerator     number   Σ numerator; null with a reason
-- column    denominator   number   Σ denominator; null for an amount
-- column    value         number   numerator / denominator, or the amount; null with a reason
-- column    reason        text     why value is null
-- column    n             number   loans, or effective number of loans, behind a rate
-- column    low           number   95 % interval of the rate (Wilson), lower end
-- column    high          number   upper end
-- order     month, source, product, cohort, mob, bucket, segment

WITH whole AS (
  -- the whole is of the same month, source, product, cohort and age: everything asked but the segment
  SELECT *, sum(numerator) OVER w AS all_numerator, sum(denominator) OVER w AS all_denominator, count(CASE WHEN reason <> 'no_exposure' THEN 1 END) OVER w AS unknown, max(CASE WHEN reason <> 'no_exposure' THEN reason END) OVER w AS why
  FROM rated
  WINDOW w AS (PARTITION BY month, source, product, cohort, mob)
), expected AS (
  SELECT *, all_numerator / nullif(all_denominator, 0) AS rate FROM whole
), judged AS (
  SELECT *, CASE WHEN unknown > 0 THEN why WHEN reason IS NOT NULL THEN reason WHEN rate IS NULL OR rate = 0 THEN 'no_exposure' WHEN n < 30 THEN 'insufficient' END AS because
  FROM expected
)
SELECT month, source, product, cohort, mob, bucket, segment,
  CASE WHEN unknown = 0 THEN numerator END AS numerator, CASE WHEN unknown = 0 THEN denominator * rate END AS denominator,
  CASE WHEN because IS NULL THEN value / rate END AS value, because AS reason, n,
  CASE WHEN because IS NULL THEN low / rate END AS low, CASE WHEN because IS NULL THEN high / rate END AS high
FROM judged
ORDER BY month, source, product, cohort, mob, bucket, segment
