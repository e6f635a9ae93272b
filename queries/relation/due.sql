-- question  What fell due on loans current before or new, by at most one segment, for the question that follows.
-- param     segment         text     which segment; null for none
-- param     segment_values  texts    only these values; empty for all
-- param     by_segment      boolean  keep its values apart

SELECT source, month, cohort, product, due_amount, paid_amount, unknown, unloaded, CASE WHEN $by_segment THEN value END AS segment_value FROM book.cube_due
WHERE segment = coalesce($segment, 'all') AND (len($segment_values) = 0 OR value IN (SELECT unnest($segment_values)))
