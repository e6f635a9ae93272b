-- What fell due in a month on loans that were current a month before or are new, and how much of it was paid (domain.md §3.2, entry_rate_due).
-- A row depends on the past only: the months in scope are added.      in  scope, loan_month, shown_*      out  cube_due
-- A segment stands without cohorts, as in cube_segment: the two together need the rows.
-- unknown: an active loan that does not say; unloaded: whether it was current is not known, for the month before is not loaded
CREATE OR REPLACE VIEW due_row AS
SELECT loan_no, source, month, cohort, product, grade, channel, region, age_band, income_band, occupation,
  CASE WHEN known = 1 THEN coalesce(due_amount, 0) ELSE 0 END AS due_amount,
  CASE WHEN known = 1 THEN least(coalesce(paid_amount, 0), coalesce(due_amount, 0)) ELSE 0 END AS paid_amount,
  CASE WHEN known = 0 AND status = 'active' AND unloaded = 0 THEN 1 ELSE 0 END AS unknown, unloaded
FROM (SELECT *, CASE WHEN due_amount = 0 OR (due_amount IS NOT NULL AND paid_amount IS NOT NULL) THEN CASE WHEN prior_state = 0 OR coalesce(mob, 2) <= 1 THEN 1 ELSE 0 END ELSE 0 END AS known,
        CASE WHEN prior_state = 31 AND coalesce(mob, 2) > 1 THEN 1 ELSE 0 END AS unloaded
      FROM loan_month WHERE prior_state IN (0, 31) OR mob <= 1) m;

DELETE FROM cube_due WHERE EXISTS (SELECT 1 FROM scope s WHERE s.source = cube_due.source AND s.month = cube_due.month);
INSERT INTO cube_due
SELECT CASE WHEN grouping(grade) = 0 THEN 'grade' WHEN grouping(channel) = 0 THEN 'channel' WHEN grouping(region) = 0 THEN 'region' WHEN grouping(age_band) = 0 THEN 'age_band' WHEN grouping(income_band) = 0 THEN 'income_band' WHEN grouping(occupation) = 0 THEN 'occupation' ELSE 'all' END AS segment,
  coalesce(grade, channel, region, age_band, income_band, occupation, '(all)') AS value, source, month, cohort, product,
  CAST(sum(due_amount) AS DECIMAL(18, 2)) AS due_amount, CAST(sum(paid_amount) AS DECIMAL(18, 2)) AS paid_amount, CAST(sum(unknown) AS BIGINT) AS unknown, CAST(sum(unloaded) AS BIGINT) AS unloaded
FROM (SELECT r.source, r.month, r.cohort, r.product, r.due_amount, r.paid_amount, r.unknown, r.unloaded,
        g.shown AS grade, h.shown AS channel, e.shown AS region, a.shown AS age_band, i.shown AS income_band, o.shown AS occupation
      FROM due_row r
      JOIN scope s ON s.source = r.source AND s.month = r.month
JOIN shown_grade g ON g.code = r.grade
JOIN shown_channel h ON h.code = r.channel
JOIN shown_region e ON e.code = r.region
JOIN shown_age_band a ON a.code = r.age_band
JOIN shown_income_band i ON i.code = r.income_band
JOIN shown_occupation o ON o.code = r.occupation) v
GROUP BY GROUPING SETS ((source, month, cohort, product),
  (source, month, product, grade),
  (source, month, product, channel),
  (source, month, product, region),
  (source, month, product, age_band),
  (source, month, product, income_band),
  (source, month, product, occupation))
ORDER BY segment, value, month, source, product, cohort;
