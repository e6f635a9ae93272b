import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadInto } from '../book.ts';
import { openSite, type Site } from '../http/site.ts';
import { askSql, rowsOf } from './ask.ts';
import { attacks } from './attacks.ts';

const secret = 'b5a9d3-canary';

let site: Site;
let before: unknown;
beforeAll(async () => {
  site = await openSite((home) => loadInto(home, ['tests/fixtures/g1.csv']));
  writeFileSync(join(site.home, 'secret.txt'), secret);
  before = standing();
});
afterAll(() => site.close());

/** All that a statement could leave behind: files of the home with their hashes (the state, which keeps the history, by name), and the folder workers stand in. */
function standing() {
  const files = readdirSync(site.home, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(site.home, name)).isFile(),
  );
  const hashes = files.map((name) => [name, name.startsWith('state.db') ? null : hashOf(join(site.home, name))]);
  return { hashes: Object.fromEntries(hashes), root: readdirSync('/') };
}
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

const kinds = Object.keys(attacks({ file: '', folder: '', snapshot: '' }));

test.each(kinds)('no statement can %s', async (kind) => {
  const targets = {
    file: join(site.home, 'secret.txt'),
    folder: site.home,
    snapshot: join(site.home, 'snapshots/0001.duckdb'),
  };
  const statements = attacks(targets)[kind] ?? [];
  const got: unknown[] = [];
  for (const sql of statements) {
    const { status, answer, error } = await askSql(site, sql);
    const isRefused = status === 400 && (error?.code === 'sql_refused' || error?.code === 'sql_failed');
    if (!isRefused || JSON.stringify(answer).includes(secret)) got.push({ sql, status, answer });
  }
  expect(got).toEqual([]);
});

test('there are at least 150 of them', () => {
  const all = Object.values(attacks({ file: 'f', folder: 'd', snapshot: 's' })).flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(150);
});

test('after all of them nothing is written, the server has had no fault, and statements are answered', async () => {
  expect(standing()).toEqual(before);
  expect(site.logged).toEqual([]);
  expect(await rowsOf(site, 'SELECT count(*) FROM load')).toEqual([[1]]);
});
