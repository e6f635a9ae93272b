-- question  Cells of one segment, as it was a month before and as it is now, without cohort, for the question that follows.
-- param     segment         text     which segment
-- param     segment_values  texts    only these values, a month before or now; empty for all
-- param     by_segment      boolean  keep its values apart

SELECT *, NULL::INTEGER AS cohort, CASE WHEN $by_segment THEN value_prior END AS segment_value, CASE WHEN $by_segment THEN value END AS segment_value_now,
  len($segment_values) = 0 OR value_prior IN (SELECT unnest($segment_values)) AS asked_before, len($segment_values) = 0 OR value IN (SELECT unnest($segment_values)) AS asked_now
FROM book.cube_segment
WHERE segment = $segment AND (asked_before OR asked_now)
