-- question  Which products, cohorts and values of segments does this snapshot hold, largest balance first?
-- column    kind     text    product, cohort or a segment
-- column    source   text    source of a product; null for the others
-- column    id       text    code
-- column    name_en  text    English name; the code where no label was loaded
-- column    name_zh  text    Chinese name; the code where no label was loaded

WITH member AS (
  SELECT 'product' AS kind, source::VARCHAR AS source, product::VARCHAR AS id, max_by(balance, month) AS balance
  FROM (SELECT source, product, month, sum(balance) AS balance FROM book.cube_month WHERE state <= 15 OR state BETWEEN 20 AND 23 GROUP BY ALL) GROUP BY ALL
  UNION ALL
  SELECT segment, NULL, value, sum(balance) FROM book.cube_segment GROUP BY ALL
  UNION ALL
  SELECT 'cohort', NULL, printf('%04d-%02d', (cohort - 1) // 12, (cohort - 1) % 12 + 1), -cohort FROM book.cube WHERE cohort IS NOT NULL GROUP BY cohort
)
SELECT m.kind, m.source, m.id, coalesce(l.name_en, m.id) AS name_en, coalesce(l.name_zh, l.name_en, m.id) AS name_zh
FROM member m LEFT JOIN book.label l ON l.dimension = m.kind AND l.code = m.id
ORDER BY m.kind, m.source, m.balance DESC, m.id
