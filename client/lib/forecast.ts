import type { ForecastAnswer, ForecastPart } from '../../server/contract/forecast.ts';
import { askJson } from './api.ts';
import { addFilters, type Selection } from './selection.ts';

/** The path of a forecast: of the page's selection, or of some of its products, as its last month knew it. */
export function forecastPath(
  selection: Selection,
  { of, product = selection.product, horizon = 3 }: { of: ForecastPart; product?: readonly string[]; horizon?: number },
): string {
  const { source, to, threshold, snapshot } = selection;
  const query = new URLSearchParams({ of, source: source.id, month: to, horizon: String(horizon) });
  addFilters(query, { ...selection, product });
  query.set('threshold', String(threshold));
  query.set('snapshot', snapshot);
  return `/api/forecast?${query}`;
}

/** Asks one. Throws ApiError. */
export const askForecast = (path: string, signal: AbortSignal): Promise<ForecastAnswer> => askJson(path, signal);
