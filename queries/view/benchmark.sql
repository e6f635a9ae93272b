-- about en  Figures others published, to compare with.
-- about zh  行业对标数据。
-- column    benchmark_id   number | 编号
-- column    period         month, YYYY-MM | 期间，YYYY-MM
-- column    product        product, null for all | 产品，空为全部
-- column    name_zh        Chinese name | 中文名称
-- column    metric_id      metric it is compared with | 对应指标
-- column    basis          balance or count | 口径：balance 或 count
-- column    scheme         cn or lt30 | 逾期口径：cn 或 lt30
-- column    op             =, ≈, >, < or between | 关系：=、≈、>、< 或 between
-- column    value          value, decimal | 数值（小数）
-- column    value_hi       upper value of between | between 的上限
-- column    published_by   who published it | 发布方
-- column    published_on   when | 发布日期
-- column    comparability  same, approx or unknown | 可比性：same、approx 或 unknown
-- column    load           load that brought it | 带来该行的加载批次

SELECT * REPLACE (printf('%04d-%02d', (period - 1) // 12, (period - 1) % 12 + 1) AS period)
FROM book.benchmark
