-- question  Loans of each plan cohort and their balance when it began, loan by loan, for two segments at once.
-- param     grouped_segment  text  the segment to group by; null for none
-- param     grade        texts  only these values; empty for all
-- param     channel      texts  only these values; empty for all
-- param     region       texts  only these values; empty for all
-- param     age_band     texts  only these values; empty for all
-- param     income_band  texts  only these values; empty for all
-- param     occupation   texts  only these values; empty for all

SELECT source, cohort, product_orig, loans, balance AS orig_amount, amount_unknown, 0 AS late_amount, CASE $grouped_segment WHEN 'grade' THEN grade_orig::VARCHAR WHEN 'channel' THEN channel::VARCHAR WHEN 'region' THEN region::VARCHAR WHEN 'age_band' THEN age_band::VARCHAR WHEN 'income_band' THEN income_band::VARCHAR WHEN 'occupation' THEN occupation::VARCHAR END AS segment_value
FROM book.plan_row
WHERE what = 'plan' AND (len($grade) = 0 OR grade_orig::VARCHAR IN (SELECT unnest($grade)))
  AND (len($channel) = 0 OR channel::VARCHAR IN (SELECT unnest($channel)))
  AND (len($region) = 0 OR region::VARCHAR IN (SELECT unnest($region)))
  AND (len($age_band) = 0 OR age_band::VARCHAR IN (SELECT unnest($age_band)))
  AND (len($income_band) = 0 OR income_band::VARCHAR IN (SELECT unnest($income_band)))
  AND (len($occupation) = 0 OR occupation::VARCHAR IN (SELECT unnest($occupation)))
