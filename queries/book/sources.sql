-- question  Which sources does this snapshot hold, last loaded first?
-- column    source       text     source
-- column    scheme       text     overdue scheme
-- column    currency     text     ISO code
-- column    generated    boolean  made by the generator
-- column    derived_en   text     what the layout derived, in English; null when nothing
-- column    derived_zh   text     the same in Chinese
-- column    loaded_at    text     UTC, ISO 8601
-- column    months       text     months loaded, YYYY-MM, oldest first, comma separated

SELECT s.source::VARCHAR AS source, s.scheme, s.currency, s.generated, s.derived_en, s.derived_zh, strftime(s.loaded_at, '%Y-%m-%dT%H:%M:%SZ') AS loaded_at, m.months
FROM book.source s
JOIN (SELECT source, string_agg(printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1), ',' ORDER BY month) AS months FROM book.loaded_month GROUP BY source) m ON m.source = s.source
ORDER BY s.load_order DESC
