import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowedFunctions, allowedTableFunctions, refusedFunctions } from '../../../server/sql/function-list.ts';

let instance: DuckDBInstance;
let names: { name: string; kind: string }[];
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', { autoload_known_extensions: 'false' });
  const connection = await instance.connect();
  const read = await connection.runAndReadAll(
    'SELECT DISTINCT lower(function_name), function_type FROM duckdb_functions()',
  );
  names = read.getRows().map(([name, kind]) => ({ name: String(name), kind: String(kind) }));
});
afterAll(() => instance.closeSync());

test('every function of this engine has been looked at: it is allowed or refused', () => {
  const unknown = names.filter(
    ({ name }) => ![allowedFunctions, allowedTableFunctions, refusedFunctions].some((list) => list.has(name)),
  );
  expect(unknown).toEqual([]);
});

test('no function is both allowed and refused', () => {
  expect([...allowedFunctions, ...allowedTableFunctions].filter((name) => refusedFunctions.has(name))).toEqual([]);
});

test('of what stands after FROM or is a pragma, only what makes rows of its arguments is allowed', () => {
  const kinds = new Set(['table', 'pragma', 'table_macro']);
  const allowed = names.filter(({ name, kind }) => kinds.has(kind) && allowedTableFunctions.has(name));
  expect(allowed.map(({ name }) => name).toSorted()).toEqual([
    'generate_series',
    'json_each',
    'json_tree',
    'range',
    'unnest',
  ]);
});
