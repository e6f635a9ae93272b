-- question  What have others published of a metric?
-- param     metric         text    full metric id
-- column    benchmark_id   text    which series of figures
-- column    period         month   last month it is of
-- column    product        text    product; null for all
-- column    basis          text    balance or count; null when not said
-- column    scheme         text    cn or lt30; null when not said
-- column    op             text    =, ≈, >, < or between
-- column    value          number  figure
-- column    value_hi       number  upper end of between
-- column    published      month   month it was published in; null when not said
-- column    comparability  text    same, approx or unknown
-- order     benchmark_id, period

SELECT benchmark_id::VARCHAR AS benchmark_id, period, product::VARCHAR AS product, basis::VARCHAR AS basis, scheme::VARCHAR AS scheme, op::VARCHAR AS op,
  CAST(value AS DOUBLE) AS value, CAST(value_hi AS DOUBLE) AS value_hi,
  CAST(year(published_on) * 12 + month(published_on) AS INTEGER) AS published, comparability::VARCHAR AS comparability
FROM book.benchmark
WHERE metric_id = $metric
ORDER BY benchmark_id, period
