-- about en  Names of codes in both languages.
-- about zh  代码的中英文名称。
-- column    dimension  product, grade, channel … | 维度：product、grade、channel 等
-- column    code       code as on the tape | 台账中的代码
-- column    name_en    English name | 英文名称
-- column    name_zh    Chinese name | 中文名称

SELECT *
FROM book.label
