-- question  First times of getting worse, by cohort and at most one segment, for the question that follows.
-- param     segment         text     which segment; null for none
-- param     segment_values  texts    only these values; empty for all
-- param     by_segment      boolean  keep its values apart

SELECT source, cohort, product_orig, month, worst_before, worst_after, loans, balance, CASE WHEN $by_segment THEN value END AS segment_value FROM book.cube_ever
WHERE segment = coalesce($segment, 'all') AND (len($segment_values) = 0 OR value IN (SELECT unnest($segment_values)))
