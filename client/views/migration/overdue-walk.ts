import type { WalkAnswer } from '../../../server/contract/migration.ts';
import { askJson } from '../../lib/api.ts';
import { addFilters } from '../../lib/selection.ts';
import type { Asked } from './question.ts';

export type StepKind = 'total' | 'entry' | 'exit' | 'change';
/** One bar of the walk: from where the balance stood to where it stands after it. `state` is null for totals and the change. */
export type WalkStep = { id: string; kind: StepKind; state: string | null; amount: number; start: number; end: number };
/** A walk with a value for each part; `residual` is what the parts do not explain, to the cent. */
export type Walk = {
  steps: readonly WalkStep[];
  opening: number;
  entered: number;
  left: number;
  closing: number;
  residual: number;
};

/** States in the order of their bars; what is named nowhere comes last. */
const order = ['M0', 'NEW', 'PAID', 'WO', 'SOLD', 'GONE', 'IDLE', 'MISSING', 'regrouped'];

/** The walk is of one month, whatever the matrix pools. */
export function walkQuery({ selection }: Asked): URLSearchParams {
  const query = new URLSearchParams({ source: selection.source.id, month: selection.to });
  addFilters(query, selection);
  query.set('snapshot', selection.snapshot);
  return query;
}

/** The walk as a file, or the statement behind it. */
export function walkFile(asked: Asked, format: 'csv' | 'sql' = 'csv'): string {
  const query = walkQuery(asked);
  query.set('format', format);
  return `/api/walk?${query}`;
}

export const askWalk = (asked: Asked, signal: AbortSignal): Promise<WalkAnswer> =>
  askJson<WalkAnswer>(`/api/walk?${walkQuery(asked)}`, signal);

/** Opening, what entered, the change of what stayed, what left, closing (domain.md §3.5); null where the month has no walk. */
export function readWalk({ opening, entries, exits, change, closing }: WalkAnswer): Walk | null {
  if (opening === null || change === null || closing === null) return null;
  const steps: WalkStep[] = [total('opening', opening)];
  let at = opening;
  const step = (id: string, kind: StepKind, state: string | null, by: number) => {
    steps.push({ id, kind, state, amount: by, start: at, end: at + by });
    at += by;
  };
  for (const [state, amount] of sorted(entries)) step(`entry ${state}`, 'entry', state, amount);
  step('change', 'change', null, change);
  for (const [state, amount] of sorted(exits)) step(`exit ${state}`, 'exit', state, -amount);
  const [entered, left] = [sum(entries), sum(exits)];
  const residual = Math.round((opening + entered + change - left - closing) * 100) / 100;
  return { steps: [...steps, total('closing', closing)], opening, entered, left, closing, residual };
}

const total = (id: string, amount: number): WalkStep => ({
  id,
  kind: 'total',
  state: null,
  amount,
  start: 0,
  end: amount,
});

const placeOf = (state: string): number => (order.includes(state) ? order.indexOf(state) : order.length);
const sorted = (amounts: Readonly<Record<string, number>>) =>
  Object.entries(amounts).sort(([one], [other]) => placeOf(one) - placeOf(other));
const sum = (amounts: Readonly<Record<string, number>>): number =>
  Object.values(amounts).reduce((all, amount) => all + amount, 0);
