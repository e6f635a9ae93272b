import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Bool, Int32, tableFromIPC, Uint32, Uint64, Utf8 } from 'apache-arrow';
import { unzipSync, strFromU8 } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { expect, onTestFinished, test } from 'vitest';
import { columnsOf } from '../../../server/export/columns.ts';
import { exportAs } from '../../../server/export/export.ts';
import type { ExportFormat } from '../../../server/export/format.ts';
import { openXlsx } from '../../../server/export/xlsx.ts';
import { arrowStream, type Given, sample } from './result.ts';

/** Pieces of a stream, smaller than a batch. */
async function* pieces(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function written(format: ExportFormat, columns: readonly Given[], rowsAtOnce = 1000): Promise<Buffer> {
  const rows = columns[0]?.values.length ?? 0;
  const got: Uint8Array[] = [];
  for await (const piece of exportAs(format, rows, pieces(arrowStream(columns, rowsAtOnce)))) got.push(piece);
  return Buffer.concat(got);
}

/** What the engine reads in a Parquet file. */
async function readParquet(bytes: Buffer, sql: string): Promise<Record<string, unknown>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'forewarn-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'result.parquet');
  writeFileSync(path, bytes);
  const connection = await (await DuckDBInstance.create()).connect();
  return (await connection.runAndReadAll(sql.replace('$file', `'${path}'`))).getRowObjectsJson();
}

async function sheetsOf(file: Uint8Array): Promise<unknown[][][]> {
  return (await readXlsx(Buffer.from(file))).map(({ data }) => data);
}

const sheetText = (file: Uint8Array): string =>
  strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

test('csv has every row, text that a spreadsheet would run guarded, nulls empty, amounts with cents', async () => {
  const lines = (await written('csv', sample(2500))).toString().split('\r\n');
  expect(lines).toHaveLength(2502);
  expect(lines.slice(0, 4)).toEqual([
    "number,wide,amount,rate,isNew,day,at,product,'+note",
    "0,9007199254740993,-1.00,0,true,2026-10-31,2026-10-31 08:05:00.25,CASH,'=1+1",
    '1,9007199254740994,-0.75,0.0009765625,false,2026-11-01,2026-10-31 08:05:01.25,AUTO,"plain, ""quoted"""',
    '2,9007199254740995,-0.50,0.001953125,true,2026-11-02,2026-10-31 08:05:02.25,CASH,',
  ]);
  expect(lines[4]).toMatch(/,'@SUM\(A1\)$/);
  expect(lines[6]).toMatch(/,""$/);
});

test('Parquet has every row, every type and the text as it is', async () => {
  const file = await written('parquet', sample(2500));
  const types = await readParquet(file, 'DESCRIBE SELECT * FROM read_parquet($file)');
  expect(types.map(({ column_name, column_type }) => `${column_name} ${column_type}`)).toEqual([
    'number INTEGER',
    'wide BIGINT',
    'amount DOUBLE',
    'rate DOUBLE',
    'isNew BOOLEAN',
    'day DATE',
    'at TIMESTAMP',
    'product VARCHAR',
    '+note VARCHAR',
  ]);
  const [sums] = await readParquet(
    file,
    `SELECT count(*)::INTEGER AS rows, sum(number)::INTEGER AS numbers, max(wide)::VARCHAR AS wide, sum(amount) AS amount, max(day)::VARCHAR AS day,
      min("at")::VARCHAR AS "at", count(DISTINCT product)::INTEGER AS products, count("+note")::INTEGER AS notes, min("+note") FILTER (number = 0) AS note FROM read_parquet($file)`,
  );
  expect(sums).toEqual({
    rows: 2500,
    numbers: 3_123_750,
    wide: '9007199254743492',
    amount: 778_437.5,
    day: '2033-09-03',
    at: '2026-10-31 08:05:00.25',
    products: 2,
    notes: 2083,
    note: '=1+1',
  });
});

test('a row group of Parquet has 100,000 rows, fewer where they have many columns or long texts', async () => {
  const groupsOf = async (columns: readonly Given[]) => {
    const sql =
      'SELECT DISTINCT row_group_id AS id, row_group_num_rows AS rows FROM parquet_metadata($file) ORDER BY id';
    return (await readParquet(await written('parquet', columns, 10_000), sql)).map(({ rows }) => Number(rows));
  };
  const flags = Array.from({ length: 120_000 }, (_, row) => row % 3 === 0);
  expect(await groupsOf([{ name: 'a', type: new Bool(), values: flags }])).toEqual([100_000, 20_000]);
  const some = flags.slice(0, 60_000);
  const many = Array.from({ length: 100 }, (_, at) => ({ name: `c${at}`, type: new Bool(), values: some }));
  expect(await groupsOf(many)).toEqual([50_000, 10_000]);
  const long = Array.from({ length: 40_000 }, (_, row) => `${row}`.padEnd(2000, 'x'));
  expect(await groupsOf([{ name: 'a', type: new Utf8(), values: long }])).toEqual([20_000, 20_000]);
});

test('whole numbers without a sign keep their highest values in Parquet', async () => {
  const file = await written('parquet', [
    { name: 'hash', type: new Uint64(), values: [0n, 18_446_744_073_709_551_615n, null] },
    { name: 'count', type: new Uint32(), values: [0, 4_294_967_295, 7] },
  ]);
  const [read] = await readParquet(
    file,
    'SELECT max(hash)::VARCHAR AS hash, max(count)::VARCHAR AS count, count(*) FILTER (hash IS NULL)::INTEGER AS nulls FROM read_parquet($file) WHERE count >= 0',
  );
  expect(read).toEqual({ hash: '18446744073709551615', count: '4294967295', nulls: 1 });
});

test('a workbook has every row with its types, and nothing in it is a formula', async () => {
  const file = await written('xlsx', sample(2500));
  const [data = []] = await sheetsOf(file);
  expect(data).toHaveLength(2501);
  expect(data[0]).toEqual(['number', 'wide', 'amount', 'rate', 'isNew', 'day', 'at', 'product', "'+note"]);
  const at = new Date(Date.UTC(2026, 9, 31, 8, 5, 0, 250));
  expect(data[1]).toEqual([
    0,
    '9007199254740993',
    -1,
    0,
    true,
    new Date(Date.UTC(2026, 9, 31)),
    expect.toSatisfy((read: Date) => Math.abs(read.getTime() - at.getTime()) < 2),
    'CASH',
    "'=1+1",
  ]);
  expect(data[3]?.[8]).toBeNull();
  expect(sheetText(file)).not.toContain('<f>');
});

test('a text that XML or a cell of Excel cannot hold is escaped or cut, and says so', async () => {
  const values = ['bell \u0007 <&> _x0041_', 'x'.repeat(40_000), '\ud800 lone'];
  const file = await written('xlsx', [{ name: 'text', type: new Utf8(), values }]);
  const [data = []] = await sheetsOf(file);
  expect(sheetText(file)).toContain('bell _x0007_ &lt;&amp;&gt; _x005F_x0041_');
  expect(data[2]?.[0]).toHaveLength(32_767);
  expect(data[2]?.[0]).toMatch(/cut: a cell of Excel holds 32,767 characters\)$/);
});

test('what does not fit on one sheet goes on to the next, under its own header', async () => {
  const table = tableFromIPC(arrowStream([{ name: 'n', type: new Int32(), values: [1, 2, 3, 4, 5] }], 4));
  const got: Uint8Array[] = [];
  const sink = async (bytes: Uint8Array) => void got.push(bytes);
  const writer = openXlsx(columnsOf(table.schema), sink, { rows: 3, bytes: 1e6 });
  for (const batch of table.batches) await writer.write(batch);
  await writer.end();
  expect(await sheetsOf(Buffer.concat(got))).toEqual([
    [['n'], [1], [2]],
    [['n'], [3], [4]],
    [['n'], [5]],
  ]);
});

test.each(['csv', 'parquet', 'xlsx'] as const)(
  'a result without rows is a whole %s with its columns',
  async (format) => {
    const file = await written(format, sample(0));
    if (format === 'csv') expect(file.toString().trimEnd().split(',')).toHaveLength(9);
    if (format === 'parquet') {
      const types = await readParquet(file, 'DESCRIBE SELECT * FROM read_parquet($file)');
      expect(types).toHaveLength(9);
    }
    if (format === 'xlsx') expect((await sheetsOf(file))[0]).toHaveLength(1);
  },
);

test.each(['csv', 'parquet', 'xlsx'] as const)(
  'rows that stay away fail the %s instead of making it short',
  async (format) => {
    const bytes = arrowStream([{ name: 'n', type: new Int32(), values: [1, 2, 3] }], 2);
    const take = async (rows: number, given: AsyncIterable<Uint8Array>) => {
      for await (const piece of exportAs(format, rows, given)) void piece;
    };
    await expect(take(4, pieces(bytes))).rejects.toThrow('3 rows came in, of 4');
    await expect(take(3, pieces(bytes.subarray(0, bytes.length / 2)))).rejects.toThrow(/the export failed/);
    async function* broken() {
      yield* pieces(bytes);
      throw new Error('the worker was lost');
    }
    await expect(take(3, broken())).rejects.toThrow('the worker was lost');
  },
);

test('who stops reading ends the process and the pieces', async () => {
  let isEnded = false;
  async function* endless() {
    const bytes = arrowStream(sample(5000), 5000);
    try {
      yield bytes.subarray(0, -8);
      for (;;) yield* pieces(bytes, 1_000_000);
    } finally {
      isEnded = true;
    }
  }
  for await (const piece of exportAs('csv', 1_000_000, endless())) {
    expect(piece.length).toBeGreaterThan(0);
    break;
  }
  expect(isEnded).toBe(true);
});
