-- question  First times of getting worse, loan by loan, for two segments at once.
-- param     grouped_segment  text  the segment to group by; null for none
-- param     grade        texts  only these values; empty for all
-- param     channel      texts  only these values; empty for all
-- param     region       texts  only these values; empty for all
-- param     age_band     texts  only these values; empty for all
-- param     income_band  texts  only these values; empty for all
-- param     occupation   texts  only these values; empty for all

SELECT c.source, c.cohort, c.product_orig, s.month, s.worst_before, s.worst_after, s.loans, s.balance, CASE $grouped_segment WHEN 'grade' THEN c.grade_orig::VARCHAR WHEN 'channel' THEN c.channel::VARCHAR WHEN 'region' THEN c.region::VARCHAR WHEN 'age_band' THEN c.age_band::VARCHAR WHEN 'income_band' THEN c.income_band::VARCHAR WHEN 'occupation' THEN c.occupation::VARCHAR END AS segment_value
FROM book.step_row s JOIN book.cohort_row c ON c.loan_no = s.loan_no
WHERE (len($grade) = 0 OR c.grade_orig::VARCHAR IN (SELECT unnest($grade)))
  AND (len($channel) = 0 OR c.channel::VARCHAR IN (SELECT unnest($channel)))
  AND (len($region) = 0 OR c.region::VARCHAR IN (SELECT unnest($region)))
  AND (len($age_band) = 0 OR c.age_band::VARCHAR IN (SELECT unnest($age_band)))
  AND (len($income_band) = 0 OR c.income_band::VARCHAR IN (SELECT unnest($income_band)))
  AND (len($occupation) = 0 OR c.occupation::VARCHAR IN (SELECT unnest($occupation)))
