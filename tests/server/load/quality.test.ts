import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, test } from 'vitest';
import { readCheck } from '../../../queries/check.ts';
import { checks } from '../../../queries/quality/catalog.ts';
import { openSnapshot } from '../../../server/db/engine.ts';
import { load } from '../../../server/load/load.ts';
import { currentSnapshot, snapshotPath } from '../../../server/load/publish.ts';
import { toRows } from '../../../server/wire/rows.ts';
import { makeHome, writeTape } from '../book.ts';

const removes: (() => void)[] = [];
afterAll(() => {
  for (const remove of removes) remove();
});
function emptyHome(): string {
  const { home, remove } = makeHome();
  removes.push(remove);
  return home;
}

/**
 * A golden, worked out by hand: parts with a blank line between them. Tapes, loaded one after the other; where a part begins with
 * `-- harm`, statements that break the snapshot as a fault of ours would; last, one line an offender: month, loan (or nothing), detail.
 */
type Golden = { file: string; rule: string; tapes: string[]; harm: string; offenders: string[] };

const folder = 'tests/golden/quality';
function readGolden(file: string): Golden {
  const parts = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n\n');
  const offenders = (parts.pop() ?? '').split('\n').slice(1);
  const isHarm = (part: string) => part.startsWith('-- harm');
  return {
    file,
    rule: file.split('.')[0] ?? '',
    tapes: parts.filter((part) => !isHarm(part)),
    harm: parts.find(isHarm) ?? '',
    offenders,
  };
}
const goldens = readdirSync(folder).map(readGolden);

async function loadParts(home: string, parts: readonly string[]) {
  const results = [];
  for (const [at, text] of parts.entries())
    results.push(
      await load(home, 12, { files: [writeTape(home, `part-${at}.csv`, `${text}\n`)], actor: 'test' }, () => undefined),
    );
  return results;
}

async function change(path: string, statements: string): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run(statements);
  connection.closeSync();
  instance.closeSync();
}

async function offendersOf(path: string, rule: string, ofLoad: string): Promise<string[]> {
  const file = join('queries', 'quality', `${rule}.sql`);
  const { question } = readCheck(readFileSync(file, 'utf8'), file);
  const engine = await openSnapshot(path);
  try {
    const rows = toRows(await engine.ask(question, { load: ofLoad }));
    return rows.map(({ month, loan_id, detail }) => `${month},${loan_id ?? ''},${detail}`).toSorted();
  } finally {
    engine.close();
  }
}

describe('each check returns its offenders', () => {
  test.each(goldens)('$file', async ({ rule, tapes, harm, offenders: expected }) => {
    const home = emptyHome();
    const last = (await loadParts(home, tapes)).at(-1);
    const path = join(home, 'asked.duckdb');
    copyFileSync(snapshotPath(home, currentSnapshot(home) ?? ''), path);
    if (harm) await change(path, harm);
    expect(await offendersOf(path, rule, last?.id ?? '')).toEqual(expected);
    const found = last?.findings.find((finding) => finding.rule === rule);
    if (!harm) expect(found?.count ?? 0).toBe(expected.length);
  });

  test.each(Object.keys(checks))('%s has a golden', (rule) => {
    expect(goldens.some((golden) => golden.rule === rule)).toBe(true);
  });
});

describe('a book that does not add up', () => {
  test('is a fault of ours: the load fails, says what does not add up, and nothing is published', async () => {
    const home = emptyHome();
    const tape = (day: string) => `loan_id,product,as_of,balance,dpd,status\nA1,P,${day},100,0,active`;
    const parts = [tape('2024-01-31'), tape('2024-02-29')] as const;
    await loadParts(home, [parts[0]]);
    const live = snapshotPath(home, '0001');
    const whole = join(home, 'whole.duckdb');
    copyFileSync(live, whole);
    await change(whole, 'UPDATE book.cube SET balance = balance + 0.01');
    copyOver(whole, live);

    const [result] = await loadParts(home, [parts[1]]);
    expect(result).toMatchObject({ state: 'failed', snapshot: null, error: { code: 'internal' } });
    expect(result?.error?.message).toContain(
      'book_adds_up: 2024-01: cohorts: 1 loans, balance 100.01, 30+ 0.00 (cn) 0.00 (lt30); rows: 1, 100.00, 0.00, 0.00',
    );
    expect(result?.findings).toContainEqual(expect.objectContaining({ rule: 'book_adds_up', severity: 'error' }));
    expect(currentSnapshot(home)).toBe('0001');
    expect(existsSync(snapshotPath(home, '0002'))).toBe(false);
  });
});

/** A published snapshot is not writable: its file is put in place of it. */
function copyOver(from: string, to: string): void {
  rmSync(to);
  copyFileSync(from, to);
}
