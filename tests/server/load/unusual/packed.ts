import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { clean, cleanRows, columns, same, textOf, type Unusual } from './clean.ts';
import { type Cell, workbook, workbookParts, zip } from './workbook.ts';

/** What the engine writes of the clean tape, all text, or of what a SELECT of `tape` makes of it. */
const written =
  (options: string, name: string, select = 'FROM tape', after: (path: string) => void = () => undefined) =>
  async (folder: string): Promise<string> => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(join(folder, 'clean.csv'), clean);
    await connection.run(`CREATE VIEW tape AS FROM read_csv('${folder}/clean.csv', all_varchar = true)`);
    await connection.run(`COPY (${select}) TO '${path}' (${options})`);
    connection.closeSync();
    instance.closeSync();
    after(path);
    return path;
  };
const parquet = (name = 'tape.parquet', select = 'FROM tape', after?: (path: string) => void) =>
  written('FORMAT parquet', name, select, after);
const zstd = (after?: (path: string) => void) =>
  written('FORMAT csv, COMPRESSION zstd', 'tape.csv.zst', 'FROM tape', after);
const cut = (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -500));
const flip = (path: string) => {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
};
function flippedTail(packed: Buffer): Buffer {
  const at = packed.length - 8;
  packed[at] = (packed[at] ?? 0) ^ 0xff;
  return packed;
}

const numbers = ['orig_amount', 'balance', 'dpd', 'overdue_amount', 'rate', 'chargeoff_amount'];
/** The clean tape as a spreadsheet holds it: dates are dates, amounts numbers, ids text, one column worked out. */
const cells: Cell[][] = cleanRows.map((row) =>
  columns.map((column) => {
    const text = row[column] ?? '';
    if (column === 'as_of' || column === 'orig_date') return { date: text };
    if (column === 'balance') return { formula: `${text}+0`, value: Number(text) };
    return text !== '' && numbers.includes(column) ? Number(text) : text;
  }),
);
const title: Cell[] = ['贷款台账 2024年6月'];
const half = clean.indexOf('\n001200') + 1;
const bomb = gzipSync(Buffer.concat([Buffer.from(clean), Buffer.alloc(2 ** 27, '0,0\n')]));
const farCell = '<worksheet><sheetData><row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row></sheetData></worksheet>';
const farRow =
  '<worksheet><sheetData><row r="99999999999"><c r="A99999999999"><v>1</v></c></row></sheetData></worksheet>';

/** gzip, zstd, Parquet, xlsx: sound, broken, under other names, and made to do harm. */
export const packed: Unusual[] = [
  { what: 'gzip', name: 'tape.csv.gz', content: gzipSync(clean), gives: same },
  { what: 'gzip under another name', content: gzipSync(clean), gives: same },
  {
    what: 'gzip in two parts',
    name: 'tape.csv.gz',
    content: Buffer.concat([gzipSync(clean.slice(0, half)), gzipSync(clean.slice(half))]),
    gives: same,
  },
  { what: 'a plain file named .gz', name: 'tape.csv.gz', content: clean, gives: same },
  {
    what: 'gzip cut off',
    name: 'tape.csv.gz',
    content: gzipSync(clean).subarray(0, -40),
    gives: { refused: /^tape\.csv\.gz is cut off: its gzip stream ends early$/ },
  },
  {
    what: 'gzip with a wrong checksum',
    name: 'tape.csv.gz',
    content: flippedTail(gzipSync(clean)),
    gives: { refused: /^tape\.csv\.gz is no sound gzip file: incorrect data check$/ },
  },
  {
    what: 'gzip of nothing',
    name: 'tape.csv.gz',
    content: gzipSync(''),
    gives: { refused: /^tape\.csv\.gz, line 1 is empty$/ },
  },
  {
    what: 'a gzip bomb',
    name: 'tape.csv.gz',
    content: bomb,
    gives: { refused: /^tape\.csv\.gz unpacks to more than 200 times its size$/ },
  },
  { what: 'zstd', content: zstd(), gives: same },
  {
    what: 'zstd cut off',
    content: zstd(cut),
    gives: { refused: /^tape\.csv\.zst is cut off: its zstd stream ends early$/ },
  },
  { what: 'zstd with a changed byte', content: zstd(flip), gives: { refused: /^tape\.csv\.zst/ } },
  { what: 'Parquet, all text', content: parquet(), gives: same },
  {
    what: 'Parquet with types of its own',
    content: parquet(
      'tape.parquet',
      'SELECT * REPLACE (as_of::DATE AS as_of, orig_date::TIMESTAMP AS orig_date, balance::DECIMAL(18, 2) AS balance, dpd::SMALLINT AS dpd, rate::DOUBLE AS rate) FROM tape',
    ),
    gives: same,
  },
  {
    what: 'Parquet with days as floating point, as the missing values of pandas make them',
    content: parquet('tape.parquet', 'SELECT * REPLACE (dpd::DOUBLE AS dpd, balance::DOUBLE AS balance) FROM tape'),
    gives: same,
  },
  { what: 'Parquet named .csv', content: parquet('tape.csv'), gives: same },
  { what: 'csv named .parquet', name: 'tape.parquet', content: clean, gives: same },
  { what: 'Parquet in a folder named like a partition', content: parquet('dpd=90/tape.parquet'), gives: same },
  { what: 'Parquet with a name that reads as a pattern', content: parquet('tape [1]*?.parquet'), gives: same },
  {
    what: 'Parquet with a list in a column',
    content: parquet('tape.parquet', 'SELECT *, [1, 2] AS row_no FROM tape'),
    gives: same,
  },
  {
    what: 'Parquet cut off',
    content: parquet('tape.parquet', 'FROM tape', cut),
    gives: { refused: /^tape\.parquet is no sound Parquet file: / },
  },
  {
    what: 'Parquet with a changed byte',
    content: parquet('tape.parquet', 'FROM tape', flip),
    gives: { refused: /^tape\.parquet is no sound Parquet file: / },
  },
  {
    what: 'Parquet without a row',
    content: parquet('tape.parquet', 'FROM tape WHERE false'),
    gives: { refused: /^tape\.parquet has a header line and no rows$/ },
  },
  {
    what: 'Parquet with a wrong type',
    content: parquet('tape.parquet', 'SELECT * REPLACE (dpd IS NOT NULL AS dpd) FROM tape'),
    gives: { refused: /dpd unreadable or out of range \(\d+ rows, first tape\.parquet, row 1: "true"\)/ },
  },
  {
    what: 'Parquet with ids that were made numbers',
    content: parquet('tape.parquet', 'SELECT * REPLACE (loan_id::DOUBLE * 1e15 AS loan_id) FROM tape'),
    gives: { refused: /loan_id unreadable or out of range \(400 rows, first tape\.parquet, row 1: "1e\+18"\)/ },
  },
  {
    what: 'a Parquet bomb',
    content: parquet(
      'tape.parquet',
      "SELECT 'A' AS loan_id, 'P' AS product, DATE '2024-06-30' AS as_of, 1 AS balance, 0 AS dpd FROM range(20_000_000)",
    ),
    gives: { refused: /^tape\.parquet unpacks to more than 200 times its size$/ },
  },
  { what: 'a workbook', name: 'tape.xlsx', content: workbook([columns, ...cells]), gives: same },
  { what: 'a workbook named .csv', content: workbook([columns, ...cells]), gives: same },
  {
    what: 'a workbook with more sheets, the tape on the first',
    name: 'tape.xlsx',
    content: workbook([columns, ...cells], [['note'], ['x']]),
    gives: same,
  },
  {
    what: 'a workbook with a title above the names',
    name: 'tape.xlsx',
    content: workbook([title, [], columns, ...cells]),
    gives: { same: true, finds: 'lines_above' },
  },
  { what: 'csv named .xlsx', name: 'tape.xlsx', content: textOf(cleanRows), gives: same },
  {
    what: 'a workbook whose ids were made numbers',
    name: 'tape.xlsx',
    content: zip(workbookParts([workbookXml('1.2345678901234568E+17')])),
    gives: {
      refused: /loan_id unreadable or out of range \(1 rows, first tape\.xlsx, row 1: "1\.2345678901234568E\+17"\)/,
    },
  },
  {
    what: 'a workbook whose first sheet is empty',
    name: 'tape.xlsx',
    content: workbook([], [columns, ...cells]),
    gives: { refused: /^tape\.xlsx: its first sheet is empty$/ },
  },
  {
    what: 'a workbook cut off',
    name: 'tape.xlsx',
    content: workbook([columns, ...cells]).subarray(0, 9000),
    gives: { refused: /^tape\.xlsx is no sound xlsx workbook: / },
  },
  {
    what: 'a zip archive that is no workbook',
    name: 'tape.zip',
    content: zip({ 'tape.csv': clean }),
    gives: { refused: /^tape\.zip is no sound xlsx workbook: / },
  },
  {
    what: 'a workbook with a cell beyond all columns',
    name: 'tape.xlsx',
    content: zip(workbookParts([farCell])),
    gives: { refused: /^tape\.xlsx takes too much memory or time to read as a workbook$/ },
  },
  {
    what: 'a workbook with a row beyond all rows',
    name: 'tape.xlsx',
    content: zip(workbookParts([farRow])),
    gives: { refused: /^tape\.xlsx takes too much memory or time to read as a workbook$/ },
  },
  {
    what: 'a zip bomb',
    name: 'tape.xlsx',
    content: zip(
      workbookParts([
        `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(8_000_000)}</sheetData></worksheet>`,
      ]),
    ),
    gives: { refused: /^tape\.xlsx / },
  },
];

/** A sheet with one loan whose id is the number written so. */
function workbookXml(id: string): string {
  const head = ['loan_id', 'product', 'as_of', 'balance', 'dpd'];
  const names = head.map((name, at) => `<c r="${'ABCDE'[at]}1" t="inlineStr"><is><t>${name}</t></is></c>`).join('');
  const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = `<c r="A2"><v>${id}</v></c>${text('B2', 'P')}${text('C2', '2024-06-30')}<c r="D2"><v>1</v></c><c r="E2"><v>0</v></c>`;
  return `<worksheet><sheetData><row r="1">${names}</row><row r="2">${row}</row></sheetData></worksheet>`;
}
