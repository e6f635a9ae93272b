-- question  What became of the first instalments, each loan a group of its own, so that a metric is asked loan by loan.
-- param     grade        texts  only these values; empty for all
-- param     channel      texts  only these values; empty for all
-- param     region       texts  only these values; empty for all
-- param     age_band     texts  only these values; empty for all
-- param     income_band  texts  only these values; empty for all
-- param     occupation   texts  only these values; empty for all

SELECT source, cohort, product_orig, month, scheme, n, k, 1 AS loans, eligible, bad, straddled, eligible * coalesce(orig_amount, 0) AS eligible_amount, bad * coalesce(orig_amount, 0) AS bad_amount, eligible * CAST(coalesce(orig_amount, 0) AS DOUBLE) * CAST(coalesce(orig_amount, 0) AS DOUBLE) AS eligible_sq,
  CASE WHEN eligible = 1 AND orig_amount IS NULL THEN 1 ELSE 0 END AS amount_unknown, loan_no::VARCHAR AS segment_value
FROM book.first_payment_row
WHERE loan_no IS NOT NULL AND (len($grade) = 0 OR grade_orig::VARCHAR IN (SELECT unnest($grade)))
  AND (len($channel) = 0 OR channel::VARCHAR IN (SELECT unnest($channel)))
  AND (len($region) = 0 OR region::VARCHAR IN (SELECT unnest($region)))
  AND (len($age_band) = 0 OR age_band::VARCHAR IN (SELECT unnest($age_band)))
  AND (len($income_band) = 0 OR income_band::VARCHAR IN (SELECT unnest($income_band)))
  AND (len($occupation) = 0 OR occupation::VARCHAR IN (SELECT unnest($occupation)))
