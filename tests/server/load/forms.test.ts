import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../../server/load/load.ts';
import type { Row } from '../../../server/wire/rows.ts';
import { figures, liveBook, makeHome, writeTape } from '../book.ts';

const good = readFileSync('tests/fixtures/g1.csv', 'utf8');
const { home: spare, remove } = makeHome();
const removes = [remove];
afterAll(() => {
  for (const one of removes) one();
});

/** What a tape comes to: every figure that can differ. */
async function comesTo(name: string, content: string | Buffer | ((home: string) => Promise<string>)): Promise<Row[][]> {
  const made = makeHome();
  removes.push(made.remove);
  const path = typeof content === 'function' ? await content(made.home) : writeTape(made.home, name, content);
  await load(made.home, 12, { files: [path], actor: 'test' }, () => undefined);
  const book = await liveBook(made.home);
  const found = [
    await figures(book, 'balance_total', { by: 'month,product,cohort' }),
    await figures(book, 'overdue_rate_30', { by: 'product', basis: 'count' }),
    await figures(book, 'overdue_amount', { by: 'product' }),
    await figures(book, 'v_cumloss_gross', { by: 'cohort' }),
  ];
  book.engine.close();
  return found;
}

/** The tape written by the engine itself in another form. */
const written = (options: string, name: string) => async (home: string) => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const path = join(home, name);
  await connection.run(
    `COPY (SELECT * FROM read_csv('${writeTape(spare, 'g1.csv', good)}')) TO '${path}' (${options})`,
  );
  connection.closeSync();
  instance.closeSync();
  return path;
};

const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const separated = (mark: string) => good.replaceAll(',', mark);
const wide = good
  .replace('A2,XFD,2024-06-30', 'Ａ２,ＸＦＤ,２０２４-０６-３０')
  .replace(',8000,30,', ',８０００,３０,');

let clean: Row[][];
beforeAll(async () => {
  clean = await comesTo('tape.csv', good);
});

describe('one tape in any form comes to the same', () => {
  test.each<[string, string, string | Buffer | ((home: string) => Promise<string>)]>([
    ['tabs', 'tape.tsv', separated('\t')],
    ['pipes', 'tape.txt', separated('|')],
    ['semicolons', 'tape.csv', separated(';')],
    ['gzip', 'tape.csv.gz', gzipSync(good)],
    ['gzip under another name', 'tape.csv', gzipSync(good)],
    ['a plain file named .gz', 'tape.csv.gz', good],
    ['zstd', 'tape.csv.zst', written('FORMAT csv, COMPRESSION zstd', 'tape.csv.zst')],
    ['Parquet', 'tape.parquet', written('FORMAT parquet', 'tape.parquet')],
    ['UTF-8 with a byte order mark', 'tape.csv', `\uFEFF${good}`],
    ['UTF-16, little end first', 'tape.csv', utf16(good, 'le')],
    ['UTF-16, big end first', 'tape.csv', utf16(good, 'be')],
    ['UTF-16 without a mark', 'tape.csv', Buffer.from(good, 'utf16le')],
    ['Windows line ends', 'tape.csv', good.replaceAll('\n', '\r\n')],
    ['line ends of both kinds', 'tape.csv', good.replace('\nA3', '\r\nA3').replace('\nA9', '\r\nA9')],
    ['old Macintosh line ends', 'tape.csv', good.replaceAll('\n', '\r')],
    ['no line break at the end', 'tape.csv', good.trimEnd()],
    ['quotes around everything', 'tape.csv', good.replace(/[^,\n]+/g, '"$&"')],
    ['spaces around values', 'tape.csv', good.replaceAll(',XFD,', ', XFD ,')],
    ['full-width digits and letters', 'tape.csv', wide],
    ['thousands separators', 'tape.csv', good.replace(',20000,8000,', ',"20,000","8,000",')],
    ['columns in another order and case', 'tape.csv', good.replace('loan_id', 'Loan ID').replace('as_of', 'AS-OF')],
    ['a column nobody asked for', 'tape.csv', good.replaceAll('\n', ',note\n').replace(',note', ',remark')],
  ])('%s', async (_what, name, content) => {
    expect(await comesTo(name, content)).toEqual(clean);
  });
});
