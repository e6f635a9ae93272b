-- question  What became of the first instalments, loan by loan, for two segments at once.
-- param     grouped_segment  text  the segment to group by; null for none
-- param     grade        texts  only these values; empty for all
-- param     channel      texts  only these values; empty for all
-- param     region       texts  only these values; empty for all
-- param     age_band     texts  only these values; empty for all
-- param     income_band  texts  only these values; empty for all
-- param     occupation   texts  only these values; empty for all

SELECT source, cohort, product_orig, month, scheme, n, k, 1 AS loans, eligible, bad, straddled, eligible * coalesce(orig_amount, 0) AS eligible_amount, bad * coalesce(orig_amount, 0) AS bad_amount, eligible * CAST(coalesce(orig_amount, 0) AS DOUBLE) * CAST(coalesce(orig_amount, 0) AS DOUBLE) AS eligible_sq,
  CASE WHEN eligible = 1 AND orig_amount IS NULL THEN 1 ELSE 0 END AS amount_unknown, CASE $grouped_segment WHEN 'grade' THEN grade_orig::VARCHAR WHEN 'channel' THEN channel::VARCHAR WHEN 'region' THEN region::VARCHAR WHEN 'age_band' THEN age_band::VARCHAR WHEN 'income_band' THEN income_band::VARCHAR WHEN 'occupation' THEN occupation::VARCHAR END AS segment_value
FROM book.first_payment_row
WHERE (len($grade) = 0 OR grade_orig::VARCHAR IN (SELECT unnest($grade)))
  AND (len($channel) = 0 OR channel::VARCHAR IN (SELECT unnest($channel)))
  AND (len($region) = 0 OR region::VARCHAR IN (SELECT unnest($region)))
  AND (len($age_band) = 0 OR age_band::VARCHAR IN (SELECT unnest($age_band)))
  AND (len($income_band) = 0 OR income_band::VARCHAR IN (SELECT unnest($income_band)))
  AND (len($occupation) = 0 OR occupation::VARCHAR IN (SELECT unnest($occupation)))
