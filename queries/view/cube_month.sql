-- about en  The cube without cohorts: the smallest.
-- about zh  不分批次的汇总，最小。
-- like      cube

SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, * EXCLUDE (month)
FROM book.cube_month
