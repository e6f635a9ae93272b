-- question  Loans of each plan cohort and their balance when it began, by at most one segment, for the question that follows.
-- param     segment         text     which segment; null for none
-- param     segment_values  texts    only these values; empty for all
-- param     by_segment      boolean  keep its values apart

SELECT source, cohort, product_orig, loans, balance AS orig_amount, amount_unknown, 0 AS late_amount, CASE WHEN $by_segment THEN value END AS segment_value FROM book.cube_plan
WHERE what = 'plan' AND segment = coalesce($segment, 'all') AND (len($segment_values) = 0 OR value IN (SELECT unnest($segment_values)))
