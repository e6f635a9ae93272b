import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Book } from '../../../server/db/book.ts';
import { load } from '../../../server/load/load.ts';
import { metricQuestions } from '../../../server/metrics/library.ts';
import { figures, liveBook, makeHome } from '../book.ts';

/**
 * A golden, worked out by hand on a paper-sized tape: first line the tape, the metric and its parameters, then the expected rows
 * with the columns that matter. An empty cell is null, `27/77` is a fraction.
 */
type Golden = {
  file: string;
  tape: string;
  metric: string;
  query: Record<string, string>;
  rows: Record<string, string>[];
};

function readGolden(file: string): Golden {
  const [first = '', head = '', ...lines] = readFileSync(join('tests/golden', file), 'utf8').trimEnd().split('\n');
  const {
    tape = '',
    metric = '',
    ...query
  } = Object.fromEntries(
    first
      .slice(2)
      .split(' ')
      .map((pair) => pair.split('=')),
  );
  const names = head.split(',');
  return {
    file,
    tape,
    metric,
    query,
    rows: lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell]))),
  };
}

const numbers = ['numerator', 'denominator', 'value', 'mob', 'bucket', 'n_cohorts', 'unobserved'];
/** Given rounded: as many digits count as are written. */
const rounded = ['n', 'low', 'high'];

function expected(name: string, cell: string): unknown {
  if (cell === '') return null;
  if (cell === 'true' || cell === 'false') return cell === 'true';
  if (rounded.includes(name)) return expect.closeTo(Number(cell), cell.split('.')[1]?.length ?? 9);
  if (!numbers.includes(name)) return cell;
  const [above = '', below = '1'] = cell.split('/');
  return expect.closeTo(Number(above) / Number(below), 9);
}

const goldens = (readdirSync('tests/golden', { recursive: true }) as string[])
  .filter((file) => file.endsWith('.csv'))
  .map(readGolden);
const books = new Map<string, Book>();
const removes: (() => void)[] = [];

beforeAll(async () => {
  for (const tape of new Set(goldens.map((golden) => golden.tape))) {
    const { home, remove } = makeHome();
    await load(home, 12, { files: [`tests/fixtures/${tape}.csv`], actor: 'test' }, () => undefined);
    books.set(tape, await liveBook(home));
    removes.push(remove);
  }
});
afterAll(() => {
  for (const book of books.values()) book.engine.close();
  for (const remove of removes) remove();
});

describe('goldens', () => {
  test.each(goldens)('$file: $metric $query', async ({ tape, metric, query, rows }) => {
    const book = books.get(tape);
    const found = book ? await figures(book, metric, query) : [];
    expect(found.map((row) => Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, row[name]])))).toEqual(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, expected(name, cell)]))),
    );
  });

  test.each(metricQuestions.map(({ name }) => name))('%s has one', (name) => {
    expect(goldens.some(({ file }) => file.startsWith(`${name}.`))).toBe(true);
  });
});
