-- about en  Cohorts by one segment as first seen, month by month.
-- about zh  按首次出现时的单个细分维度汇总的各批次逐月数据。
-- like      cube
-- column    segment  which segment: grade, channel, region, age_band, income_band or occupation | 细分维度：grade、channel、region、age_band、income_band 或 occupation
-- column    value    its value: the 49 largest as they are, the rest (other), (unknown) apart | 细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列

SELECT printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1) AS month, printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1) AS cohort_month, month - cohort AS mob, * EXCLUDE (month, cohort)
FROM book.cube_segment_vintage
