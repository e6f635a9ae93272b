import type { Alert, AlertsAnswer } from '../../server/contract/alert.ts';
import { askJson, askRows } from './api.ts';

const newest = 300;

/** The newest alerts, and all that fire. Throws ApiError. */
export async function askAlerts(signal: AbortSignal): Promise<readonly Alert[]> {
  const { rows, next } = await askJson<AlertsAnswer>(`/api/alerts?limit=${newest}`, signal);
  if (next === null) return rows;
  const firing = await askRows<Alert>('/api/alerts?state=firing&limit=1000', signal);
  return [...firing, ...rows.filter(({ state }) => state !== 'firing')];
}
