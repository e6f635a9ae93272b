import type { MigrationAnswer } from '../../../server/contract/migration.ts';
import type { LoansSubject } from '../drill/loans.ts';
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
