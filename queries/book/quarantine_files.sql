-- question  Of which files did a load set rows aside, and how many?
-- param     load  text     load
-- column    file  text     file
-- column    rows  integer  rows; one of a wide tape is counted for each month
-- order     file

SELECT file, count(*) AS rows FROM book.quarantine WHERE load = $load GROUP BY file ORDER BY file
