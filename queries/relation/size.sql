-- question  What each cohort was lent, by at most one segment, for the question that follows.
-- param     segment         text     which segment; null for none
-- param     segment_values  texts    only these values; empty for all
-- param     by_segment      boolean  keep its values apart

SELECT source, cohort, product_orig, loans, orig_amount, amount_unknown, late_amount, CASE WHEN $by_segment THEN value END AS segment_value FROM book.cube_cohort
WHERE segment = coalesce($segment, 'all') AND (len($segment_values) = 0 OR value IN (SELECT unnest($segment_values)))
