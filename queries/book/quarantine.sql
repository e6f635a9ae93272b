-- question  Which rows did a load set aside, where do they stand and why?
-- param     load      text     load
-- param     file      text     only this file; null for all
-- param     after     integer  rows before the page
-- param     limit     integer  most rows of an answer; null for all
-- column    file      text     file
-- column    row       integer  row of the file, the first under the header is 1
-- column    reason    text     why it was set aside
-- column    column    text     column that is wrong; null where no single one is
-- column    given     text     what stands there; null where nothing does
-- column    loan_id   text     as delivered
-- column    original  text     the row as it stood in its file, JSON of column and text; null where a layout does not say which row it was
-- order     file, row

SELECT file, row_number AS row, reason, column_name AS column, given, loan_id, original
FROM book.quarantine
WHERE load = $load AND ($file IS NULL OR file = $file)
ORDER BY file, row_number, reason, column_name, given, as_of
LIMIT $limit OFFSET $after
