-- question  Which functions does the engine have, and what do they take?
-- column    name         text     name
-- column    parameters   text     names of the parameters of its longest form, a comma between them
-- column    least        integer  parameters of its shortest form
-- column    description  text     what it does, as the engine says; null where it does not
-- order     name

SELECT function_name AS name, array_to_string(max_by(parameters, len(parameters)), ',') AS parameters,
  CAST(min(len(parameters)) AS INTEGER) AS least, any_value(trim(replace(description, chr(9), ' '))) AS description
FROM duckdb_functions()
WHERE function_type IN ('scalar', 'aggregate', 'macro', 'table')
GROUP BY function_name
ORDER BY function_name
