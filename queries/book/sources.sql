-- question  Which sources does this snapshot hold, last loaded first?
-- column    source       text     source
-- column    scheme       text     overdue scheme
-- column    currency     text     ISO code
-- column    generated    boolean  made by the generator
-- column    derived_en   text     what the layout derived, in English; null when nothing
-- column    derived_zh   text     the same in Chinese
-- column    loaded_at    text     UTC, ISO 8601
-- column    top_bucket   integer  the lowest bucket that a band without an end goes beyond: its open top bucket; null where there is none
-- column    top_band     integer  the first band of that (queries/build/schema.sql)
-- column    months       text     months loaded, YYYY-MM, oldest first, comma separated

SELECT s.source::VARCHAR AS source, s.scheme, s.currency, s.generated, s.derived_en, s.derived_zh, strftime(s.loaded_at, '%Y-%m-%dT%H:%M:%SZ') AS loaded_at, t.top_bucket, t.top_band, m.months
FROM book.source s
JOIN (SELECT source, string_agg(printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1), ',' ORDER BY month) AS months FROM book.loaded_month GROUP BY source) m ON m.source = s.source
LEFT JOIN (
  -- a band over several buckets stands in the lowest of them (domain.md §1.6)
  SELECT c.source, min(b.bucket) AS top_bucket, min(b.band) AS top_band
  FROM (SELECT DISTINCT source, state, state_hi FROM book.cube_month WHERE state BETWEEN 1 AND 14 AND state_hi = 15) c
  JOIN book.source o ON o.source = c.source
  JOIN book.bucket b ON b.scheme = o.scheme AND b.band = c.state
  JOIN book.bucket h ON h.scheme = o.scheme AND h.band = c.state_hi
  WHERE h.bucket > b.bucket AND b.bucket > 0
  GROUP BY c.source
) t ON t.source = s.source
ORDER BY s.load_order DESC
