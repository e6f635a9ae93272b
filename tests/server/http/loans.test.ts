import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { LoansAnswer } from '../../../server/contract/loan.ts';
import { loadInto } from '../book.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite((home) => loadInto(home, ['tests/fixtures/g2.csv']));
});
afterAll(() => site.close());

/** What the engine reads in a Parquet file, and the columns it finds. */
async function readParquet(bytes: ArrayBuffer) {
  const folder = mkdtempSync(join(tmpdir(), 'forewarn-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'loans.parquet');
  writeFileSync(path, Buffer.from(bytes));
  const connection = await (await DuckDBInstance.create()).connect();
  const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet('${path}')`);
  return { columns: reader.columnNames(), rows: reader.getRowObjectsJson() };
}

const plain = (value: unknown): unknown => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value);

test.each(['metric=overdue_balance_30', 'transition=M0-M1', 'product=nobody'])(
  'the loans of %s as Parquet are those of the json',
  async (query) => {
    const { rows, next }: LoansAnswer = JSON.parse((await site.ask(`/api/loans?${query}&limit=2`)).body);
    const answer = await fetch(`${site.address}/api/loans?${query}&limit=2&format=parquet`);
    expect(answer.headers.get('content-type')).toContain('application/vnd.apache.parquet');
    expect(answer.headers.get('content-disposition')).toContain('loans-2024-06.parquet');
    expect(answer.headers.get('forewarn-next')).toBe(next);
    const told = await readParquet(await answer.arrayBuffer());
    expect(told.columns.slice(0, 3)).toEqual(['source', 'loan_id', 'product']);
    const numbers = (row: object) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
    expect(told.rows.map(numbers)).toEqual(rows.map(numbers));
  },
);
