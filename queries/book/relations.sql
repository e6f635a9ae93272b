-- question  Which views does the snapshot have for analysts, and of which columns?
-- column    relation  text  name of the view
-- column    name      text  column
-- column    type      text  its type in the engine; ENUM for a text out of a list
-- order     relation

SELECT table_name AS relation, column_name AS name, CASE WHEN data_type LIKE 'ENUM%' THEN 'ENUM' ELSE data_type END AS type
FROM duckdb_columns()
WHERE schema_name = 'main' AND NOT internal
ORDER BY table_name, column_index
