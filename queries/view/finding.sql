-- about en  What the quality rules found in each load.
-- about zh  各次加载的数据质量发现。
-- column    load      number of the load | 加载编号
-- column    rule      rule | 规则
-- column    severity  info, warn or error | 级别：info、warn 或 error
-- column    count     offenders | 数量
-- column    sample    some of them | 样例

SELECT *
FROM book.finding
