import type { MigrationAnswer } from '../../../server/contract/migration.ts';
import { monthIndex, monthText } from '../../../server/contract/month.ts';
import type { Roll, ShownWindow } from '../../lib/address.ts';
import { askJson } from '../../lib/api.ts';
import { addFilters, type Selection } from '../../lib/selection.ts';

/** What Migration is about: the page's selection, which share a cell tells, and over how many months. */
export type Asked = { selection: Selection; roll: Roll; window: ShownWindow };

/** The matrix of each month shown, and the average that the newest is compared with: the 12 months before its window, pooled. */
export type Matrices = { months: MigrationAnswer; average: MigrationAnswer };

/** Months that an average pools. */
export const averaged = 12;

/** The newest month that the average reaches to. */
export const averageTo = ({ selection, window }: Asked): string => monthBack(selection.to, window);

/** First month whose figures are read: those shown, and those that the average is made of. */
export function firstRead(asked: Asked): string {
  const { from, range } = asked.selection;
  const needed = monthBack(averageTo(asked), averaged - 1);
  const first = needed < from ? needed : from;
  return first < range.from ? range.from : first;
}

/** The question of matrices up to `month`, each over `window` months. */
export function matrixQuery({ selection, roll }: Asked, month: string, window: number, from?: string): URLSearchParams {
  const query = new URLSearchParams({ source: selection.source.id });
  if (from) query.set('from', from);
  query.set('month', month);
  query.set('measure', roll);
  query.set('window', String(window));
  addFilters(query, selection);
  query.set('snapshot', selection.snapshot);
  return query;
}

export const seriesQuery = (asked: Asked): URLSearchParams =>
  matrixQuery(asked, asked.selection.to, asked.window, firstRead(asked));

export async function askMatrices(asked: Asked, signal: AbortSignal): Promise<Matrices> {
  const ask = (query: URLSearchParams) => askJson<MigrationAnswer>(`/api/migration?${query}`, signal);
  const [months, average] = await Promise.all([
    ask(seriesQuery(asked)),
    ask(matrixQuery(asked, averageTo(asked), averaged)),
  ]);
  return { months, average };
}

/** The file of what the page shows as a table: the matrix of its month; or the statement behind it. */
export function matrixFile(asked: Asked, format: 'csv' | 'sql' = 'csv'): string {
  const query = matrixQuery(asked, asked.selection.to, asked.window);
  query.set('format', format);
  return `/api/migration?${query}`;
}

/** The file of all months read, every cell; or the statement behind it. */
export function seriesFile(asked: Asked, format: 'csv' | 'sql' = 'csv'): string {
  const query = seriesQuery(asked);
  query.set('format', format);
  return `/api/migration?${query}`;
}

/** The month `by` months before. */
export const monthBack = (month: string, by: number): string => monthText(monthIndex(month) - by);
