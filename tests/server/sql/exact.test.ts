import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readResult } from '../../../client/lib/result-table.ts';
import { loadInto } from '../book.ts';
import { openSite, type Site } from '../http/site.ts';
import { askSql } from './ask.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite((home) => loadInto(home, ['tests/fixtures/g1.csv']));
});
afterAll(() => site.close());

async function exported(format: string, rows: number): Promise<Buffer> {
  const response = await fetch(`${site.address}/api/sql?format=${format}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ sql: longSql(rows) }),
  });
  return Buffer.from(await response.arrayBuffer());
}

test('a number with more digits than a double holds comes as text in JSON', async () => {
  const { answer } = await askSql(
    site,
    'SELECT 99999999999999.99 AS a, -9007199254740993::DECIMAL(18, 0) AS b, 9999999999999.99 AS c, 9007199254740993 AS d, 0.10 AS e, 90071992547409.93 AS f',
  );
  expect(answer.rows).toEqual([
    {
      ...{ a: '99999999999999.99', b: '-9007199254740993', c: 9999999999999.99, d: '9007199254740993', e: 0.1 },
      f: '90071992547409.93',
    },
  ]);
});

const longSql = (
  rows: number,
) => `SELECT i, 90071992547409.93::DECIMAL(18, 2) + i * 0 AS a, (12345678901234567890123456.789 - i)::DECIMAL(38, 3) AS b,
  nullif(-99999999999999999. + i, 0) AS c, (i / 4)::DECIMAL(18, 2) AS d, sum(0.25) OVER () AS e,
  '2026-01-02 03:04:05.123456789'::TIMESTAMP_NS AS f, -INTERVAL '2 days' AS g, -170141183460469231731687303715884105727::HUGEINT AS h, '-1' AS k
  FROM range(${rows}) r(i) ORDER BY i`;

test('a column with a decimal of more than 15 digits is a decimal of Arrow, with every digit; any other a floating number', async () => {
  const table = tableFromIPC(await exported('arrow', 100_000));
  const types = ['a', 'b', 'c', 'd', 'e'].map((name) => String(table.getChild(name)?.type));
  expect(types).toEqual(['Decimal[38e+2]', 'Decimal[38e+3]', 'Decimal[38e0]', 'Float64', 'Float64']);
  const shown = readResult(table)
    .columns.slice(1, 6)
    .map(({ shown: at }) => at(99_999));
  expect(shown).toEqual([
    '90071992547409.93',
    '12345678901234567890023457.789',
    '-99999999999900000',
    '24999.75',
    '25000',
  ]);
});

test('csv, Parquet and xlsx keep every digit, nanosecond and sign; only text gets an apostrophe', async () => {
  const exact = [
    ...['90071992547409.93', '12345678901234567890123454.789', '-99999999999999997', '0.50', '25000.00'],
    ...['2026-01-02 03:04:05.123456789', '-2 days', '-170141183460469231731687303715884105727'],
  ];
  expect((await exported('csv', 100_000)).toString().split('\r\n')[3]).toBe(`2,${exact.join(',')},'-1`);
  const [sheet] = await readXlsx(await exported('xlsx', 5));
  expect(sheet?.data[3]?.slice(1, 4)).toEqual(exact.slice(0, 3));
  expect(sheet?.data[3]?.slice(7)).toEqual([exact[6], exact[7], "'-1"]);
  const path = join(site.home, 'long.parquet');
  writeFileSync(path, await exported('parquet', 100_000));
  const engine = await (await DuckDBInstance.create()).connect();
  const read = await engine.runAndReadAll(
    `SELECT a::VARCHAR, b::VARCHAR, c::VARCHAR, f::VARCHAR FROM '${path}' WHERE i = 2 AND b > 12345678901234567890123454`,
  );
  expect(read.getRows()).toEqual([[...exact.slice(0, 3), exact[5]]]);
  const groups = await engine.runAndReadAll(`SELECT count(DISTINCT row_group_id) FROM parquet_metadata('${path}')`);
  expect(groups.getRows()).toEqual([[1n]]);
});
