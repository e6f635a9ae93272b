-- about en  Which bucket a band of days past due (state 0 to 15) is, under each scheme.
-- about zh  逾期天数段（state 0 至 15）在各口径下对应的分档。
-- column    scheme  cn or lt30 | 口径：cn 或 lt30
-- column    band    band: state of the cubes | 逾期天数段，即汇总表的 state
-- column    bucket  0 to 7 (M0 to M7+) | 分档 0 至 7（M0 至 M7+）

SELECT scheme, band, bucket
FROM book.bucket
