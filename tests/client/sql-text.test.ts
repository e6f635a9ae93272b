import { expect, test } from 'vitest';
import { parametersOf, placeOf, statementAt, statementsOf } from '../../client/lib/sql-text.ts';

const texts = (sql: string): string[] => statementsOf(sql).map(({ text }) => text);

test('a semicolon ends a statement, unless it stands in a text, a name, a comment or a dollar text', () => {
  expect(texts('select 1; select 2')).toEqual(['select 1', 'select 2']);
  expect(texts("select 'a;b', 'it''s;'; select 2")).toEqual(["select 'a;b', 'it''s;'", 'select 2']);
  expect(texts('select "a;b" -- not; here\n; /* ; /* ; */ ; */ select 2')).toEqual([
    'select "a;b" -- not; here',
    '/* ; /* ; */ ; */ select 2',
  ]);
  expect(texts('select $$a;b$$, $t$ ; $$ $t$; select 2')).toEqual(['select $$a;b$$, $t$ ; $$ $t$', 'select 2']);
  expect(texts("select E'it\\'s;'; select 中文")).toEqual(["select E'it\\'s;'", 'select 中文']);
});

test('comments and blanks alone are no statement, and a quote left open swallows the rest', () => {
  expect(texts(' ;; -- nothing\n /* at all */ ;')).toEqual([]);
  expect(texts("select 'open; select 2")).toEqual(["select 'open; select 2"]);
});

test('the statement of a place is the one it stands in, behind its semicolon too; before the first, the first', () => {
  const sql = '\n\nselect 1;\nselect 2;\n';
  expect([0, 5, sql.indexOf(';') + 1, sql.indexOf('2'), sql.length].map((at) => statementAt(sql, at)?.text)).toEqual([
    ...['select 1', 'select 1', 'select 1', 'select 2', 'select 2'],
  ]);
  expect(statementAt('-- none', 3)).toBeUndefined();
});

test('a statement knows where it stands in the whole text', () => {
  const sql = 'select 1 ;\n  select 2  ';
  for (const { from, to, text } of statementsOf(sql)) expect(sql.slice(from, to)).toBe(text);
});

test('parameters are named once, in order, and not out of texts and comments', () => {
  expect(parametersOf("select $b, $a + $b, '$c', $$ $d $$ -- $e")).toEqual(['b', 'a']);
  expect(parametersOf('select $1')).toEqual([]);
});

test('a line and column lead to their place, at most to the end of the line', () => {
  const sql = 'ab\ncde\n';
  expect([placeOf(sql, 1, 1), placeOf(sql, 2, 3), placeOf(sql, 2, 9), placeOf(sql, 9, 9)]).toEqual([0, 5, 6, 7]);
});
