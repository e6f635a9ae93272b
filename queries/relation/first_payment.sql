-- question  What became of the first instalments, by at most one segment, for the question that follows.
-- param     segment         text     which segment; null for none
-- param     segment_values  texts    only these values; empty for all
-- param     by_segment      boolean  keep its values apart

SELECT source, cohort, product_orig, month, scheme, n, k, loans, eligible, bad, straddled, eligible_amount, bad_amount, eligible_sq, amount_unknown, CASE WHEN $by_segment THEN value END AS segment_value FROM book.cube_first_payment
WHERE segment = coalesce($segment, 'all') AND (len($segment_values) = 0 OR value IN (SELECT unnest($segment_values)))
