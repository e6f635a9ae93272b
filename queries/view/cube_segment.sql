-- about en  The cube by one segment at a time, without cohorts: always ask for one segment.
-- about zh  按单个细分维度汇总，不分批次：查询时须限定一个 segment。
-- like      cube
-- column    segment      which segment: grade, channel, region, age_band, income_band or occupation | 细分维度：grade、channel、region、age_band、income_band 或 occupation
-- column    value        its value: the 49 largest as they are, the rest (other), (unknown) apart | 细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列
-- column    value_prior  value one month before; differs from value for grade only | 上月取值；仅 grade 会不同

SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, * EXCLUDE (month)
FROM book.cube_segment
