-- question  Rows of loans, each a group of its own, for a question of flows asked loan by loan.
-- param     grade        texts  only these values; empty for all
-- param     channel      texts  only these values; empty for all
-- param     region       texts  only these values; empty for all
-- param     age_band     texts  only these values; empty for all
-- param     income_band  texts  only these values; empty for all
-- param     occupation   texts  only these values; empty for all

SELECT *, loan_no::VARCHAR AS segment_value, loan_no::VARCHAR AS segment_value_now,
  len($grade) = 0 OR grade_prior::VARCHAR IN (SELECT unnest($grade)) AS asked_before, len($grade) = 0 OR grade::VARCHAR IN (SELECT unnest($grade)) AS asked_now
FROM book.cube_row
WHERE (asked_before OR asked_now)
  AND (len($channel) = 0 OR channel::VARCHAR IN (SELECT unnest($channel)))
  AND (len($region) = 0 OR region::VARCHAR IN (SELECT unnest($region)))
  AND (len($age_band) = 0 OR age_band::VARCHAR IN (SELECT unnest($age_band)))
  AND (len($income_band) = 0 OR income_band::VARCHAR IN (SELECT unnest($income_band)))
  AND (len($occupation) = 0 OR occupation::VARCHAR IN (SELECT unnest($occupation)))
