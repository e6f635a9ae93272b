-- about en  One row a source: scheme and currency.
-- about zh  每个数据来源一行：口径与币种。
-- column    source     source | 数据来源
-- column    scheme     cn (N+ is more than N days) or lt30 (N days or more) | 口径：cn（超过 N 天）或 lt30（达到 N 天）
-- column    currency   ISO code | 币种
-- column    generated  whether the data are generated | 是否为生成的数据
-- column    loaded_at  last load, UTC | 最近加载时间（UTC）

SELECT source, scheme, currency, generated, loaded_at
FROM book.source
