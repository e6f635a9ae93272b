import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHeaders, readRules, readViews, render, renderRules } from '../queries/generate.ts';
import { readQuestion } from '../queries/header.ts';
import { renderViews } from '../queries/view.ts';
import { root } from '../server/root.ts';

const made = render(readHeaders(root));

test('catalog and reference page are those of the headers (npm run generate)', () => {
  expect(readFileSync(join(root, 'queries/catalog.ts'), 'utf8')).toBe(made.catalog);
  expect(readFileSync(join(root, 'docs/reference/metrics.md'), 'utf8')).toBe(made.page);
});

test('checks and their reference page are those of the headers (npm run generate)', () => {
  const rules = renderRules(readRules(root));
  expect(readFileSync(join(root, 'queries/quality/catalog.ts'), 'utf8')).toBe(rules.catalog);
  expect(readFileSync(join(root, 'docs/reference/quality.md'), 'utf8')).toBe(rules.page);
});

test('views and their reference page are those of the headers (npm run generate)', () => {
  const views = renderViews(readViews(root));
  expect(readFileSync(join(root, 'queries/view/catalog.ts'), 'utf8')).toBe(views.catalog);
  expect(readFileSync(join(root, 'docs/reference/views.md'), 'utf8')).toBe(views.page);
});

test.each([
  ['-- question What?\n-- colum x text y\n\nSELECT 1', /x\.sql:2: unknown header key "colum"/],
  ['-- column x text y\n\nSELECT 1', /needs exactly one "-- question" line/],
  ['-- question What?\n-- column x colour y\n\nSELECT 1', /expected "name meaning text"/],
  ['-- question What?\n-- column x text y\n-- order z\n\nSELECT 1', /order names no column "z"/],
  ['-- question What?\n--oops\n\nSELECT 1', /x\.sql:2: not a header line/],
])('a header that is not complete says where: %j', (text, says) => {
  expect(() => readQuestion(text, 'x.sql')).toThrow(says);
});
