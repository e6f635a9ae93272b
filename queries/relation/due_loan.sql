-- question  What fell due on loans current before or new, each loan a group of its own, so that a metric is asked loan by loan.
-- param     grade        texts  only these values; empty for all
-- param     channel      texts  only these values; empty for all
-- param     region       texts  only these values; empty for all
-- param     age_band     texts  only these values; empty for all
-- param     income_band  texts  only these values; empty for all
-- param     occupation   texts  only these values; empty for all

SELECT source, month, cohort, product, due_amount, paid_amount, unknown, unloaded, loan_no::VARCHAR AS segment_value
FROM book.due_row
WHERE (len($grade) = 0 OR grade::VARCHAR IN (SELECT unnest($grade)))
  AND (len($channel) = 0 OR channel::VARCHAR IN (SELECT unnest($channel)))
  AND (len($region) = 0 OR region::VARCHAR IN (SELECT unnest($region)))
  AND (len($age_band) = 0 OR age_band::VARCHAR IN (SELECT unnest($age_band)))
  AND (len($income_band) = 0 OR income_band::VARCHAR IN (SELECT unnest($income_band)))
  AND (len($occupation) = 0 OR occupation::VARCHAR IN (SELECT unnest($occupation)))
