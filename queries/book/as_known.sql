-- question  Whose months all stand as they were known at the time?
-- column    source    text     source
-- column    as_known  boolean  each month came by a load of its own, after the month before, and nothing of it was replaced since
-- order     source

SELECT m.source::VARCHAR AS source,
  bool_and(coalesce(m.load > m.load_before, true)) AND coalesce(bool_and(r.month IS NULL), true) AS as_known
FROM (SELECT source, month, load, lag(load) OVER (PARTITION BY source ORDER BY month) AS load_before FROM book.loaded_month) m
LEFT JOIN (SELECT DISTINCT source, month FROM book.loan_month_replaced) r ON r.source = m.source AND r.month = m.month
GROUP BY m.source ORDER BY source
