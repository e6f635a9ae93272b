import type { AlertsAnswer } from '../../server/contract/alert.ts';
import { askJson, askRows } from './api.ts';

/** An alert with the money behind it and the wider alert that it is part of. */
export type ListedAlert = AlertsAnswer['rows'][number];

const newest = 300;

/** The newest alerts, and all that fire. Throws ApiError. */
export async function askAlerts(signal: AbortSignal): Promise<readonly ListedAlert[]> {
  const { rows, next } = await askJson<AlertsAnswer>(`/api/alerts?limit=${newest}`, signal);
  if (next === null) return rows;
  const firing = await askRows<ListedAlert>('/api/alerts?state=firing&limit=1000', signal);
  return [...firing, ...rows.filter(({ state }) => state !== 'firing')];
}
