import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { localActor } from '../../../server/actor.ts';
import { noteHistory } from '../../../server/load/history.ts';
import { load } from '../../../server/load/load.ts';
import { currentSnapshot, snapshotPath } from '../../../server/load/publish.ts';
import { rollBack } from '../../../server/load/roll-back.ts';
import { openState } from '../../../server/state/state.ts';
import { runs } from '../../tier.ts';
import { liveBook, makeHome, writeTape } from '../book.ts';
import { contents } from './contents.ts';
import { randomTape, type TapeRow, tapeText } from './random-tape.ts';

const months = 4;
const homes: { remove(): void }[] = [];
afterAll(() => {
  for (const { remove } of homes) remove();
});
function emptyHome(): string {
  const made = makeHome();
  homes.push(made);
  return made.home;
}

const loadRows = (home: string, rows: readonly TapeRow[]) =>
  load(home, 12, { files: [writeTape(home, 'tape.csv', tapeText(rows))], actor: 'test' }, () => undefined);
const ofMonth = (rows: readonly TapeRow[], month: number) => rows.filter((row) => row.month === month);
const digest = (home: string) =>
  createHash('sha256')
    .update(readFileSync(snapshotPath(home, currentSnapshot(home) ?? '')))
    .digest('hex');
const month = fc.integer({ min: 0, max: months - 1 });

describe('a load can be undone', () => {
  test('rolled back to any load the book is what it was then, to the byte; loaded again it is what it had become', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(randomTape(months), month), { minLength: 2, maxLength: 4 }),
        fc.nat(),
        async (tapes, pick) => {
          const parts = tapes.map(([rows, of]) => ofMonth(rows, of)).filter((rows) => rows.length > 0);
          fc.pre(parts.length >= 2);
          const home = emptyHome();
          const seen: { id: string; digest: string; contents: Record<string, string[]> }[] = [];
          const loadNext = async (rows: readonly TapeRow[]) => {
            const { id } = await loadRows(home, rows);
            seen.push({ id: String(id), digest: digest(home), contents: await contents(home) });
          };
          for (const rows of parts) await loadNext(rows);
          const last = seen.at(-1);
          const back = 1 + (pick % (parts.length - 1));
          await undo(home, seen[back]?.id ?? '');
          expect(digest(home)).toBe(seen[back - 1]?.digest);
          for (const rows of parts.slice(back)) await loadNext(rows);
          expect(seen.at(-1)?.contents).toEqual(last?.contents);
        },
      ),
      runs(2, 100),
    );
  });
});

async function undo(home: string, id: string): Promise<void> {
  const state = openState(home);
  const book = await liveBook(home);
  await noteHistory(book, state, localActor);
  book.engine.close();
  rollBack(home, state, id, localActor);
  state.close();
}

describe('a month that is restated', () => {
  test('keeps the rows that differ or no longer come as they were reported, those and no others', async () => {
    await fc.assert(
      fc.asyncProperty(randomTape(months), randomTape(months), month, async (rows, other, of) => {
        const [reported, restated] = [ofMonth(rows, of), ofMonth(other, of)];
        fc.pre(reported.length > 0 && restated.length > 0);
        const home = emptyHome();
        await loadRows(home, rows);
        const then = digest(home);
        await loadRows(home, restated);
        const stays = new Set(restated.map(textOf));
        const replaced = reported.filter((row) => !stays.has(textOf(row)));
        expect(await replacedIn(home)).toEqual(replaced.map(reportedOf).toSorted());
        const first = createHash('sha256').update(readFileSync(snapshotPath(home, '0001')));
        expect(first.digest('hex')).toBe(then);
      }),
      runs(2, 200),
    );
  });
});

const textOf = (row: TapeRow) => tapeText([row]);
const reportedOf = ({ loan_id, balance, dpd, status }: TapeRow) => `${loan_id} ${balance.toFixed(2)} ${dpd} ${status}`;

async function replacedIn(home: string): Promise<string[]> {
  const instance = await DuckDBInstance.create(snapshotPath(home, '0002'), { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(
    "SELECT concat_ws(' ', loan_id, balance, dpd, status) FROM book.loan_month_replaced WHERE replaced_by = '0002'",
  );
  const found = reader.getRowsJson().map(([text]) => String(text));
  connection.closeSync();
  instance.closeSync();
  return found.toSorted();
}
