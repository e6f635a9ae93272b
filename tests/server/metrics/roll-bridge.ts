import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationQuery } from '../../../server/contract/migration.ts';
import type { Book } from '../../../server/db/book.ts';
import { askMigration } from '../../../server/metrics/migration.ts';
import { testData } from '../../test-data.ts';

const heads = ['to_current', 'to_1_29', 'to_30_59', 'to_60_89', 'to_90p', 'to_exit', 'to_other'];
type Roll = { from: string; n: number; percents: Record<string, number> };

/** The table "roll" of a tape in the independent figures: from a bucket, in percent of its loans. */
export function rollsOf(tape: string): Roll[] {
  const [, section = ''] = readFileSync(join(testData, 'FIGURES.md'), 'utf8').split(`### ${tape}\n`);
  const [, table = ''] = section.split('**roll**');
  const lines = table.split('\n\n')[1]?.split('\n').slice(2) ?? [];
  return lines.map((line) => {
    const [from = '', n = '', ...percents] = line.split('|').slice(1, -1);
    return { from, n: Number(n), percents: Object.fromEntries(heads.map((head, at) => [head, Number(percents[at])])) };
  });
}

const fromNames = ['current', '1-29', '30-59', '60-89', '90+'];
/** Where a state stands in the table (docs/reference/roll-bridge.md). */
const placeOf = (state: string): number => (/^M\d$/.test(state) ? Math.min(Number(state.slice(1)), 4) : 5);

/** Our matrices of all months added up, in the buckets of the table. */
export async function rollsOfBook(book: Book): Promise<Roll[]> {
  const counts = fromNames.map(() => heads.map(() => 0));
  for (const month of book.sources[0]?.months.slice(1) ?? []) {
    const { rows, reason } = await askMigration(book, migrationQuery.parse({ month, measure: 'roll_cnt' }));
    if (reason) continue;
    for (const { from, to, loans } of rows) {
      const line = counts[placeOf(from)];
      if (line) line[placeOf(to)] = (line[placeOf(to)] ?? 0) + loans;
    }
  }
  return fromNames.map((from, at) => {
    const line = counts[at] ?? [];
    const n = line.reduce((sum, loans) => sum + loans, 0);
    const percentOf = (loans = 0) => Number(((100 * loans) / n).toFixed(3));
    return { from, n, percents: Object.fromEntries(heads.map((head, to) => [head, percentOf(line[to])])) };
  });
}
