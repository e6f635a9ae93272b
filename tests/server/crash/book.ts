import { cpSync } from 'node:fs';
import { createRandom } from '../../../server/demo/random.ts';
import type { LoadJob } from '../../../server/load/job.ts';
import { overdueTape } from '../alerts/tape.ts';
import { figures, liveBook, loadInto, makeHome, writeTape } from '../book.ts';

const loans = 200;
const month = (name: string, overdue: number) => [
  { month: name, product: 'AUTO', loans, overdue: 1 },
  { month: name, product: 'CASH', loans, overdue },
];

/** What is loaded, and what the load that is killed would bring: a month again with other figures, and one more. */
const oldTape = [...month('2024-01', 4), ...month('2024-02', 8), ...month('2024-03', 8)];
const newTape = [...month('2024-03', 10), ...month('2024-04', 12)];

const rateText = (name: string, overdue: number) => [`${name} AUTO 100/20000`, `${name} CASH ${overdue * 100}/20000`];
export const oldFigures = [...rateText('2024-01', 4), ...rateText('2024-02', 8), ...rateText('2024-03', 8)];
export const newFigures = [
  ...rateText('2024-01', 4),
  ...rateText('2024-02', 8),
  ...rateText('2024-03', 10),
  ...rateText('2024-04', 12),
];

/** Overdue and outstanding balance by month and product, as the live snapshot of a home gives them. */
export async function liveFigures(home: string): Promise<string[]> {
  const book = await liveBook(home);
  const rows = await figures(book, 'overdue_rate_30', { by: 'month,product' });
  book.engine.close();
  return rows.map((row) => `${row.month} ${row.product} ${row.numerator}/${row.denominator}`);
}

/** A home with the old snapshot, the tape to load into it, and copies of both for as many attempts as are wanted. */
export async function makeBefore() {
  const before = makeHome();
  await loadInto(before.home, [writeTape(before.home, 'old.csv', overdueTape(oldTape))]);
  writeTape(before.home, 'new.csv', overdueTape(newTape));
  const copies: { remove(): void }[] = [before];
  return {
    copy(): string {
      const { home, remove } = makeHome();
      copies.push({ remove });
      cpSync(before.home, home, { recursive: true });
      return home;
    },
    remove: () => {
      for (const { remove } of copies) remove();
    },
  };
}

export const newJob = (home: string): LoadJob => ({ files: [`${home}/new.csv`], actor: 'test' });

/** Shares of a run, spread over the whole of it, each a little off its place, the last one at its end. */
export function spread({ numRuns, seed }: { numRuns: number; seed: number }): number[] {
  const random = createRandom(seed, 'instants');
  return Array.from({ length: numRuns }, (_, at) => (at === numRuns - 1 ? 1 : (at + random()) / numRuns));
}
