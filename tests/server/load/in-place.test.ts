import { appendFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { load } from '../../../server/load/load.ts';
import { currentSnapshot } from '../../../server/load/publish.ts';
import { makeHome, writeTape } from '../book.ts';
import { contents } from './contents.ts';
import { clean } from './unusual/clean.ts';

let made: { home: string; remove(): void };
beforeEach(() => {
  made = makeHome();
});
afterEach(() => made.remove());

/** Loads a file; `meanwhile` is done once its rows are about to be checked, and told what the inbox holds. */
function loading(path: string, meanwhile: (inbox: string[]) => void) {
  let isDone = false;
  return load(made.home, 12, { files: [path], actor: 'test' }, ({ stage }) => {
    if (stage !== 'checking' || isDone) return;
    isDone = true;
    meanwhile(readdirSync(join(made.home, 'inbox'), { recursive: true }).map(String));
  });
}

describe('a file of plain text is read where it stands', () => {
  test('and nothing of it is copied; one that has to be made plain is', async () => {
    const copies: string[][] = [];
    const note = (inbox: string[]) => copies.push(inbox.filter((name) => name.endsWith('.csv')));
    await loading(writeTape(made.home, 'plain.csv', clean), note);
    await loading(writeTape(made.home, 'returns.csv', clean.replaceAll('\n', '\r\n')), note);
    expect(copies).toEqual([[], [expect.stringMatching(/^\d+.0\.csv$/)]]);
  });

  test.each([
    ['written to', (path: string) => appendFileSync(path, 'x')],
    ['written over with the same length', (path: string) => writeFileSync(path, clean.replace('消费贷', '现金贷'))],
    [
      'replaced by another file',
      (path: string) => {
        writeFileSync(`${path}.new`, clean);
        renameSync(`${path}.new`, path);
      },
    ],
  ])('and refused when it is %s meanwhile: nothing is published', async (_, change) => {
    const path = writeTape(made.home, 'tape.csv', clean);
    await expect(loading(path, () => change(path))).rejects.toThrow('tape.csv changed while it was read');
    expect(currentSnapshot(made.home)).toBeNull();
    await load(made.home, 12, { files: [writeTape(made.home, 'tape.csv', clean)], actor: 'test' }, () => undefined);
    expect(currentSnapshot(made.home)).not.toBeNull();
  });
});

test('rows staged in a file give the book that rows staged in memory give', async () => {
  const path = writeTape(made.home, 'tape.csv', clean.replace('12000', 'none'));
  const books: unknown[] = [];
  for (const inMemory of [Number.POSITIVE_INFINITY, 0]) {
    const home = join(made.home, String(inMemory));
    let files: string[] = [];
    const result = await load(
      home,
      12,
      { files: [path], actor: 'test' },
      () => {
        files = [...files, ...readdirSync(join(home, 'inbox'), { recursive: true }).map(String)];
      },
      undefined,
      inMemory,
    );
    expect(result).toMatchObject({ state: 'published', rows: { read: 400, accepted: 399, quarantined: 1 } });
    expect(files.some((name) => name.endsWith('stage.duckdb'))).toBe(inMemory === 0);
    expect(readdirSync(join(home, 'inbox'))).toEqual([]);
    books.push(await contents(home));
  }
  expect(books[1]).toEqual(books[0]);
});
