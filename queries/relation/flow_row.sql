-- question  Rows of loans with their segments a month before and now: two segments at once, a segment with cohorts.
-- param     grouped_segment  text  the segment to group by; null for none
-- param     grade        texts  only these values, a month before or now; empty for all
-- param     channel      texts  only these values, a month before or now; empty for all
-- param     region       texts  only these values, a month before or now; empty for all
-- param     age_band     texts  only these values, a month before or now; empty for all
-- param     income_band  texts  only these values, a month before or now; empty for all
-- param     occupation   texts  only these values, a month before or now; empty for all

SELECT *, CASE $grouped_segment WHEN 'grade' THEN grade_prior::VARCHAR WHEN 'channel' THEN channel::VARCHAR WHEN 'region' THEN region::VARCHAR WHEN 'age_band' THEN age_band::VARCHAR WHEN 'income_band' THEN income_band::VARCHAR WHEN 'occupation' THEN occupation::VARCHAR END AS segment_value,
  CASE $grouped_segment WHEN 'grade' THEN grade::VARCHAR WHEN 'channel' THEN channel::VARCHAR WHEN 'region' THEN region::VARCHAR WHEN 'age_band' THEN age_band::VARCHAR WHEN 'income_band' THEN income_band::VARCHAR WHEN 'occupation' THEN occupation::VARCHAR END AS segment_value_now,
  len($grade) = 0 OR grade_prior::VARCHAR IN (SELECT unnest($grade)) AS asked_before, len($grade) = 0 OR grade::VARCHAR IN (SELECT unnest($grade)) AS asked_now
FROM book.cube_row
WHERE (asked_before OR asked_now)
  AND (len($channel) = 0 OR channel::VARCHAR IN (SELECT unnest($channel)))
  AND (len($region) = 0 OR region::VARCHAR IN (SELECT unnest($region)))
  AND (len($age_band) = 0 OR age_band::VARCHAR IN (SELECT unnest($age_band)))
  AND (len($income_band) = 0 OR income_band::VARCHAR IN (SELECT unnest($income_band)))
  AND (len($occupation) = 0 OR occupation::VARCHAR IN (SELECT unnest($occupation)))
