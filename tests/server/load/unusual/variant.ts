import { gzipSync } from 'node:zlib';
import { createRandom, drawInteger, type Random } from '../../../../server/demo/random.ts';
import { cleanRows, columns } from './clean.ts';
import { toGb18030 } from './gb18030.ts';
import { workbook } from './workbook.ts';

/** A file made of a good tape by chance: what was done to it, what it is called, its bytes. */
export type Variant = { done: string[]; name: string; bytes: Buffer };
/** The good tape in forms that only the engine writes. */
export type Written = { zst: Buffer; parquet: Buffer };

type Table = string[][];
const nasty = [
  '',
  'NULL',
  '-5',
  '1e308',
  '1.23E+17',
  '45473',
  '31/04/2024',
  '2999-01-01',
  '"',
  '""x',
  '\n',
  "'; DROP TABLE x",
  '=1+1',
  '\uFEFF',
  '\u202E',
  '９９',
  '万',
  '0x1F',
  'x'.repeat(70_000),
  '-0',
  'Infinity',
];
const ends = ['csv', 'tsv', 'csv.gz', 'zst', 'parquet', 'xlsx', 'zip', '', 'csv.exe'];

/** The variant of a seed: the same seed gives the same bytes. */
export function variantOf(seed: number, written: Written): Variant {
  const random = createRandom(seed, 'variant');
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[drawInteger(random, items.length)];
    if (item === undefined) throw new RangeError('nothing to draw from');
    return item;
  };
  const done: string[] = [];
  const say = <Result>(what: string, result: Result): Result => {
    done.push(what);
    return result;
  };
  let table: Table = [[...columns], ...cleanRows.map((row) => columns.map((column) => row[column] ?? ''))];
  for (let left = drawInteger(random, 3); left > 0; left--) {
    const [what, change] = one(tableChanges);
    table = say(what, change(table, random, one));
  }
  const [form, pack] = one(forms);
  const bytes = say(form, pack(table, written, one));
  let spoilt = bytes;
  for (let left = random() < 0.6 ? 0 : 1 + drawInteger(random, 3); left > 0 && spoilt.length > 0; left--) {
    const [what, change] = one(byteChanges);
    spoilt = say(what, change(spoilt, random));
  }
  return { done, name: `${one(['tape', '表 😀', 'a"b', '..'])}.${one(ends)}`, bytes: spoilt };
}

type Pick = <Item>(items: readonly Item[]) => Item;
const place = (random: Random, list: ArrayLike<unknown>) => drawInteger(random, Math.max(1, list.length));

const tableChanges: [string, (table: Table, random: Random, one: Pick) => Table][] = [
  ['column dropped', (table, random) => without(table, place(random, table[0] ?? []))],
  ['column doubled', (table, random) => doubled(table, place(random, table[0] ?? []))],
  ['columns shuffled', (table, random) => shuffled(table, random)],
  [
    'cell changed',
    (table, random, one) => changed(table, place(random, table), place(random, table[0] ?? []), one(nasty)),
  ],
  [
    'row doubled',
    (table, random) => {
      const at = place(random, table);
      return table.toSpliced(at, 0, table[at] ?? []);
    },
  ],
  ['row cut short', (table, random) => table.with(place(random, table), ['x', 'y'])],
  ['rows dropped', (table, random) => table.slice(0, place(random, table) + 1)],
  ['header dropped', (table) => table.slice(1)],
  ['title added', (table) => [['a title'], [], ...table]],
  ['column renamed', (table, random, one) => changed(table, 0, place(random, table[0] ?? []), one(nasty))],
  [
    'month moved',
    (table, _random, one) =>
      table.map((row, at) => (at && row.length > 2 ? row.with(2, one(['2024-05-31', '2024-06-30'])) : row)),
  ],
];
const without = (table: Table, at: number) => table.map((row) => row.toSpliced(at, 1));
const doubled = (table: Table, at: number) => table.map((row) => row.toSpliced(at, 0, row[at] ?? ''));
const changed = (table: Table, row: number, column: number, cell: string) =>
  table.map((cells, at) => (at === row && column < cells.length ? cells.with(column, cell) : cells));
function shuffled(table: Table, random: Random): Table {
  const order = (table[0] ?? []).map((_name, at) => ({ at, key: random() })).toSorted((a, b) => a.key - b.key);
  return table.map((row) => order.map(({ at }) => row[at] ?? ''));
}

function text(table: Table, delimiter = ',', end = '\n'): string {
  const field = (cell: string) =>
    /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return table.map((row) => `${row.map(field).join(delimiter)}${end}`).join('');
}
/** Characters that GB18030 needs a table of four bytes for do not come into it here. */
const gb18030 = (table: Table) => toGb18030(text(table).replace(/[\uFEFF\u202E]/g, ''));
const forms: [string, (table: Table, written: Written, one: Pick) => Buffer][] = [
  ['utf-8', (table) => Buffer.from(text(table))],
  ['delimiter changed', (table, _written, one) => Buffer.from(text(table, one(['\t', '|', ';', ' ', '~'])))],
  ['line ends changed', (table, _written, one) => Buffer.from(text(table, ',', one(['\r', '\r\n', '\n\n'])))],
  ['utf-16', (table, _written, one) => Buffer.from(`${one(['\uFEFF', ''])}${text(table)}`, 'utf16le')],
  ['latin-1', (table) => Buffer.from(text(table), 'latin1')],
  ['gb18030', gb18030],
  ['gzip', (table) => gzipSync(text(table))],
  ['gzip of gb18030', (table) => gzipSync(gb18030(table))],
  [
    'xlsx',
    (table) => workbook(table.map((row) => row.map((cell) => cell.slice(0, 30_000).replace(/[\n\u202E]/g, ' ')))),
  ],
  ['zstd', (_table, { zst }) => zst],
  ['parquet', (_table, { parquet }) => parquet],
];

const byteChanges: [string, (bytes: Buffer, random: Random) => Buffer][] = [
  [
    'bytes flipped',
    (bytes, random) => {
      const copy = Buffer.from(bytes);
      for (let left = 1 + drawInteger(random, 8); left > 0; left--) {
        const at = place(random, copy);
        copy[at] = (copy[at] ?? 0) ^ (1 + drawInteger(random, 255));
      }
      return copy;
    },
  ],
  [
    'bytes put in',
    (bytes, random) => {
      const at = place(random, bytes);
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(Array.from({ length: 1 + drawInteger(random, 40) }, () => drawInteger(random, 256))),
        bytes.subarray(at),
      ]);
    },
  ],
  [
    'bytes taken out',
    (bytes, random) => {
      const at = place(random, bytes);
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + drawInteger(random, 200))]);
    },
  ],
  ['cut off', (bytes, random) => bytes.subarray(0, place(random, bytes))],
  [
    'part repeated',
    (bytes, random) => {
      const at = place(random, bytes);
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - 500))]);
    },
  ],
  [
    'part zeroed',
    (bytes, random) => {
      const copy = Buffer.from(bytes);
      const at = place(random, copy);
      copy.subarray(at, at + drawInteger(random, 300)).fill(0);
      return copy;
    },
  ],
  [
    'length of a part changed',
    (bytes, random) => {
      const copy = Buffer.from(bytes);
      if (copy.length > 8)
        copy.writeUInt32LE(
          drawInteger(random, 2 ** 32),
          Math.max(0, copy.length - 8 - drawInteger(random, 60)) % (copy.length - 4),
        );
      return copy;
    },
  ],
];
