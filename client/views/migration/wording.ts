import { formatCount, formatMoney, formatRoll, formatRollRate } from '../../lib/format.ts';
import type { Locale } from '../../lib/locale.ts';
import { bucketName } from '../monitor/bucket.ts';
import type { Cell } from './matrix.ts';
import type { WalkStep } from './overdue-walk.ts';
import type { Asked } from './question.ts';

/** A state's name: a bucket as it is called, an exit in words. */
export function stateName(state: string, { selection }: Pick<Asked, 'selection'>, { strings }: Locale): string {
  return strings.migration.states[state] ?? bucketName(Number(state.slice(1)), selection.source);
}

/** First day past due of M1 to M7+ (domain.md §2.1). */
const edges = { cn: [1, 31, 61, 91, 121, 151, 181], lt30: [1, 30, 60, 90, 120, 150, 180] };

/** Days past due of a bucket under the source's scheme. */
export function bucketDays(state: string, { selection }: Pick<Asked, 'selection'>, { strings }: Locale): string {
  const { migration } = strings;
  const { scheme, top_bucket: top } = selection.source;
  const bucket = Number(state.slice(1));
  const [low, next] = edges[scheme].slice(bucket - 1);
  if (bucket === 0 || low === undefined) return migration.current;
  if (next !== undefined && bucket !== top?.bucket)
    return bucket === 1 ? migration.days(low, next - 1) : `${low}–${next - 1}`;
  // an open band may begin inside its bucket
  const from = bucket === top?.bucket ? Number.parseInt(top.label, 10) : low;
  return scheme === 'cn' && from <= low ? migration.over(low - 1) : migration.atLeast(from);
}

/** `M1 → M2` */
export function transitionName(from: string, to: string, asked: Pick<Asked, 'selection'>, locale: Locale): string {
  return `${stateName(from, asked, locale)} → ${stateName(to, asked, locale)}`;
}

/** What a cell's share is of, in words. */
export function defineRoll({ roll, window }: Asked, { strings }: Locale): string {
  const { defines, definePooled } = strings.migration;
  return window === 1 ? defines[roll] : [defines[roll], definePooled].join(strings.trend.space);
}

/** What a bar of the overdue walk is called. */
export function stepName({ id, kind, state }: WalkStep, { strings }: Locale): string {
  const { migration } = strings;
  if (kind === 'total') return id === 'opening' ? migration.openingBalance : migration.closingBalance;
  if (kind === 'change') return migration.changed;
  const names = kind === 'entry' ? migration.entries : migration.exits;
  return names[state ?? ''] ?? String(state);
}

/** A cell in full: share, loans, balance, and how it compares. */
export function cellLabel(cell: Cell, asked: Asked, locale: Locale): string {
  const { selection, window } = asked;
  const { migration, vintages } = locale.strings;
  const name = transitionName(cell.from, cell.to, asked, locale);
  if (cell.value === null) return migration.notDefined(name);
  const say = window === 1 ? migration.cell : migration.cellPooled;
  const balance = formatMoney(cell.opening_balance, selection.source.currency, locale.language);
  const now = say(name, formatRollRate(cell.value), formatCount(cell.loans), balance);
  if (cell.change === null || cell.average === null) return now;
  const change = migration.change(formatRoll(cell.value, cell.change), formatRollRate(cell.average));
  return `${now}${vintages.comma}${change}`;
}

/** Where the chain of net flow rates ends: M7+, or the open top band of a source that is told in bands. */
export const lastBucket = ({ selection: { source } }: Asked): string =>
  bucketName(source.top_bucket?.bucket ?? 7, source);
