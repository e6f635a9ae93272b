-- question  Months of cohorts by one segment as first seen, for the question that follows.
-- param     segment         text     which segment; null for none
-- param     segment_values  texts    only these values; empty for all
-- param     by_segment      boolean  keep its values apart

SELECT *, NULL::VARCHAR AS product_orig, CASE WHEN $by_segment THEN value END AS segment_value FROM book.cube_segment_vintage
WHERE segment = $segment AND (len($segment_values) = 0 OR value IN (SELECT unnest($segment_values)))
