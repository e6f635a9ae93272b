import { askTable } from '../../lib/api.ts';
import type { Selection } from '../../lib/selection.ts';
import { number, text } from '../../lib/column.ts';
import { readVintages } from '../../lib/vintage-table.ts';
import { type Cohort, cohortOf, readCohorts } from './cohort.ts';
import type { VintageQuestion } from './question.ts';

/** What is asked about: the page's selection, and the question it makes. */
export type Vintage = { selection: Selection; question: VintageQuestion };

/** Asks the figures of each cohort and how many loans it was lent, both of the same snapshot. */
export async function askVintage({ question }: Vintage, signal: AbortSignal): Promise<readonly Cohort[]> {
  const { metric, column, grain, query, sizes } = question;
  const [figures, lent] = await Promise.all([askTable(metric, query, signal), askTable('v_ever', sizes, signal)]);
  const [months, loans] = [lent.getChild('cohort'), lent.getChild('denominator')];
  const sizeOf = new Map<string, number>();
  for (let row = 0; row < lent.numRows; row++) {
    const id = cohortOf(text(months?.get(row)) ?? '', grain);
    sizeOf.set(id, (sizeOf.get(id) ?? 0) + (number(loans?.get(row)) ?? 0));
  }
  return readCohorts(readVintages(figures, column), sizeOf);
}
