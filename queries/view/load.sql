-- about en  One row a load: its files, months, rows and sums.
-- about zh  每次加载一行：文件、月份、行数与合计。
-- column    id                number of the load | 加载编号
-- column    source            source | 数据来源
-- column    layout            layout it was read with | 所用版式
-- column    loaded_at         when, UTC | 加载时间（UTC）
-- column    actor             who loaded it | 加载人
-- column    files             its files | 文件
-- column    months            months it brought | 带来的月份
-- column    rows_read         rows read | 读取行数
-- column    rows_accepted     rows accepted | 接受行数
-- column    rows_quarantined  rows set aside | 隔离行数
-- column    balance           sum of balances accepted | 接受的余额合计
-- column    row_hash          hash of the rows accepted | 接受行的哈希

SELECT *
FROM book.load
