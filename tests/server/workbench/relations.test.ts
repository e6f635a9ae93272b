import { afterAll, beforeAll, expect, test } from 'vitest';
import { views } from '../../../queries/view/catalog.ts';
import type { Relation } from '../../../server/contract/workbench.ts';
import type { Book } from '../../../server/db/book.ts';
import { readRelations } from '../../../server/workbench/relations.ts';
import { liveBook, loadInto, makeHome } from '../book.ts';

const { home, remove } = makeHome();
let book: Book;
let relations: Relation[];
beforeAll(async () => {
  await loadInto(home, ['tests/fixtures/g1.csv']);
  book = await liveBook(home);
  relations = await readRelations(book, 'en');
});
afterAll(() => {
  book.engine.close();
  remove();
});

const columnsOf = (name: string) => relations.find((relation) => relation.name === name)?.columns ?? [];

test('a snapshot has each view that is described, and no other', () => {
  expect(relations.map(({ name }) => name).toSorted()).toEqual(Object.keys(views).toSorted());
});

test('the columns that analysts may rely on are there', () => {
  const relied =
    'loan_id as_of product balance status month cohort_month mob bucket bucket_cn bucket_lt30 prior_bucket state dpd days_past_due';
  expect(columnsOf('loan_month').map(({ name }) => name)).toEqual(expect.arrayContaining(relied.split(' ')));
});

test('each view and column is described in both languages', async () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const bare = (await readRelations(book, language)).flatMap(({ name, description, columns }) =>
      [{ name, description }, ...columns]
        .filter((part) => part.description === '')
        .map((part) => `${name} ${part.name}`),
    );
    expect(bare).toEqual([]);
  }
});

test('no column is described that a view does not have', () => {
  const gone = Object.entries(views).flatMap(([name, { columns }]) =>
    Object.keys(columns)
      .filter((column) => !columnsOf(name).some((real) => real.name === column))
      .map((column) => `${name}.${column}`),
  );
  expect(gone).toEqual([]);
});

test('a text out of a list is an ENUM, without its list', () => {
  expect(columnsOf('loan_month').find(({ name }) => name === 'product')?.type).toBe('ENUM');
});
