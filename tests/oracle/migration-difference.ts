import type { MigrationAnswer, MigrationQuery, WalkAnswer } from '../../server/contract/migration.ts';
import { isSame } from './difference.ts';
import type { Move, Walk } from './migration.ts';

const sum = (moves: readonly Move[], by: 'loans' | 'opening') => moves.reduce((total, move) => total + move[by], 0);

/** Share of the loans or of the opening balance; closing balance over opening balance, to a bucket only. */
function valueOf(measure: MigrationQuery['measure'], to: string, move: Move, fromSame: readonly Move[]): number | null {
  if (measure === 'roll_cnt') return move.loans / sum(fromSame, 'loans');
  const opening = sum(fromSame, 'opening');
  if (opening === 0 || (measure === 'transfer' && !/^M\d$/.test(to))) return null;
  return (measure === 'roll_bal' ? move.opening : move.closing) / opening;
}

/** What differs between a matrix of the product and the moves of the oracle, a line each. */
export function matrixDifferences(
  { measure }: Pick<MigrationQuery, 'measure'>,
  { rows, missing_share }: MigrationAnswer,
  moves: ReadonlyMap<string, Move>,
): string[] {
  const of = (from: string) => [...moves].flatMap(([key, move]) => (key.startsWith(`${from} `) ? [move] : []));
  const all = [...moves.values()];
  const missing = [...moves].flatMap(([key, move]) => (key.endsWith(' MISSING') ? [move] : []));
  const share = sum(all, 'opening') === 0 ? null : sum(missing, 'opening') / sum(all, 'opening');
  const told = new Map(rows.map((row) => [`${row.from} ${row.to}`, row]));
  const found = isSame(missing_share, share) ? [] : [`missing_share ${missing_share}, by the oracle ${share}`];
  for (const key of new Set([...told.keys(), ...moves.keys()])) {
    const row = told.get(key);
    const move = moves.get(key);
    const [from = '', to = ''] = key.split(' ');
    const value = move ? valueOf(measure, to, move, of(from)) : null;
    const isRight =
      row !== undefined &&
      move !== undefined &&
      row.loans === move.loans &&
      isSame(row.opening_balance, move.opening / 100) &&
      isSame(row.closing_balance, move.closing / 100) &&
      isSame(row.value, value);
    if (!isRight) found.push(`${key}: ${JSON.stringify(row)}, by the oracle ${JSON.stringify(move)}, ${value}`);
  }
  return found;
}

/** What differs between the walk of the product and that of the oracle, a line each. */
export function walkDifferences({ opening, change, closing, entries, exits }: WalkAnswer, walk: Walk): string[] {
  const told = new Map<string, number | null>(Object.entries({ opening, change, closing }));
  for (const [state, amount] of Object.entries(entries)) told.set(`entry ${state}`, amount);
  for (const [state, amount] of Object.entries(exits)) told.set(`exit ${state}`, amount);
  return [...new Set([...told.keys(), ...walk.keys()])]
    .filter((part) => !isSame(told.get(part) ?? 0, (walk.get(part) ?? 0) / 100))
    .map((part) => `${part}: ${told.get(part)}, by the oracle ${walk.get(part)} cents`);
}
