-- about en  From which band on a loan is past a threshold, under each scheme: N+ is state BETWEEN edge AND 15.
-- about zh  各口径下逾期门槛对应的起始段：N+ 即 state BETWEEN edge AND 15。
-- column    scheme     cn or lt30 | 口径：cn 或 lt30
-- column    threshold  days past due: 1, 30, 60, 90, 120, 150 or 180 | 逾期天数门槛
-- column    edge       first band past it | 起始段

SELECT scheme, threshold, edge
FROM book.edge
