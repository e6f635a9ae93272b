import type { MigrationAnswer } from '../../../server/contract/migration.ts';
import { askMetric } from '../../lib/api.ts';
import { selectionQuery } from '../../lib/selection.ts';
import type { LoansSubject } from '../drill/loans.ts';
import { flowMetric } from './flow.ts';
import { type Asked, matrixQuery } from './question.ts';

export type Transition = MigrationAnswer['rows'][number];

/** A cell in a month; undefined where nobody went. */
export function transitionIn({ rows }: MigrationAnswer, cell: string, month: string): Transition | undefined {
  return rows.find((row) => row.month === month && `${row.from}-${row.to}` === cell);
}

/** The loans of a cell: they add up to its loans, or to its opening or closing balance, as the page tells it. */
export function loansOfCell(asked: Asked, moved: Transition): LoansSubject {
  const { month, from, to, loans, opening_balance, closing_balance } = moved;
  const query = matrixQuery(asked, month, asked.window);
  query.set('transition', `${from}-${to}`);
  const sum = { roll_cnt: loans, roll_bal: opening_balance, transfer: closing_balance }[asked.roll];
  return {
    selection: { ...asked.selection, basis: asked.roll === 'roll_cnt' ? 'count' : 'balance' },
    month,
    product: asked.selection.product.length === 1 ? asked.selection.product[0] : undefined,
    query,
    whole: () => Promise.resolve({ sum, count: loans }),
  };
}

/** The loans of the net flow rate out of bucket `k`: those its numerator adds up, in the bucket after it at the end of the month. */
export function loansOfFlow(asked: Asked, k: number, month: string): LoansSubject {
  const selection = { ...asked.selection, basis: 'balance' as const, from: month, to: month };
  const query = selectionQuery(selection, 'month');
  for (const name of ['by', 'from', 'to']) query.delete(name);
  query.set('metric', flowMetric(k));
  query.set('month', month);
  return {
    selection,
    month,
    product: selection.product.length === 1 ? selection.product[0] : undefined,
    query,
    // how many they are no metric says: the list does, at its end
    async whole(signal) {
      const [figure] = await askMetric(flowMetric(k), selectionQuery(selection, 'month'), signal);
      return { sum: figure?.numerator ?? null, count: null };
    },
  };
}
