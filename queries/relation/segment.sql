-- question  Cells of one segment, without cohort, for the question that follows.
-- param     segment         text     which segment
-- param     segment_values  texts    only these values; empty for all
-- param     by_segment      boolean  keep its values apart

SELECT *, NULL::INTEGER AS cohort, CASE WHEN $by_segment THEN value END AS segment_value, value AS member_value FROM book.cube_segment
WHERE segment = $segment AND (len($segment_values) = 0 OR value IN (SELECT unnest($segment_values)))
