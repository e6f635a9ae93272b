import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { type Call, callNames, calls } from '../server/contract/calls.ts';
import { errorTable } from '../server/contract/error.ts';
import { root } from '../server/root.ts';
import { settingTable } from '../server/settings.ts';

const page = (name: string): string => readFileSync(join(root, 'docs/reference', `${name}.md`), 'utf8');

/** Cells of the lines of a Markdown table whose first cell is code, without its marks. */
const tableOf = (text: string): string[][] =>
  Array.from(text.matchAll(/^\| (`.+) \|$/gm), ([, line = '']) =>
    line.split(' | ').map((cell, at) => (at === 0 ? cell.replaceAll('`', '') : cell)),
  );

/** Text of the section under each `## METHOD /path` heading. */
const sections = new Map(
  page('http')
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.split('\n', 1)[0] ?? '', part]),
);

test('errors.md lists exactly the codes there are, each with its status and occasion', () => {
  const listed = tableOf(page('errors'));
  expect(listed).toEqual(Object.entries(errorTable).map(([code, { status, about }]) => [code, String(status), about]));
});

test('settings.md lists exactly the settings there are, each with its default and meaning', () => {
  const listed = tableOf(page('settings'));
  expect(listed).toEqual(
    Object.values(settingTable).map(({ env, default: value, about }) => [env, `\`${inEnvironment(value)}\``, about]),
  );
});

const inEnvironment = (value: string | number | boolean) => (typeof value === 'boolean' ? Number(value) : value);

test('http.md describes exactly the calls there are', () => {
  expect([...sections.keys()].toSorted()).toEqual(callNames.toSorted());
});

test.each(callNames)('http.md says who may call %s and lists exactly its parameters', (name) => {
  const { role, query, body, form }: Call = calls[name];
  const text = sections.get(name) ?? '';
  expect(/^Role: (\w+)\./m.exec(text)?.[1] ?? null).toBe(role);
  const [parameters = ''] = text.split('\n\nColumns');
  const declared = Object.keys({ ...query?.shape, ...(body instanceof z.ZodObject ? body.shape : {}), ...form?.shape });
  expect(tableOf(parameters).map(([parameter]) => parameter)).toEqual(declared);
});
