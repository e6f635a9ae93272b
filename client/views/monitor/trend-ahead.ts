import type { ForecastAnswer } from '../../../server/contract/forecast.ts';
import { askForecast, forecastPath } from '../../lib/forecast.ts';
import { formatMonth, formatMonthName, formatRate, formatShare } from '../../lib/format.ts';
import type { Selection } from '../../lib/selection.ts';
import { forecastWords } from '../../locales/forecast-words.ts';
import type { Ahead } from './trend.ts';

/** Months that the trend goes on for. */
const horizon = 3;

/** The path of one product if rolls hold; null where there is none. Throws ApiError. */
export async function askAhead(
  { selection, product }: { selection: Selection; product: string },
  signal: AbortSignal,
): Promise<Ahead | null> {
  const { rate } = await askForecast(forecastPath(selection, { of: 'rate', product: [product], horizon }), signal);
  return rate ? aheadOf(product, rate) : null;
}

/** What the trend draws and says of a forecast, with what past ones were off by. */
export function aheadOf(product: string, { points, errors }: NonNullable<ForecastAnswer['rate']>): Ahead | null {
  const last = points.at(-1);
  if (!last) return null;
  const error = errors.find(({ h }) => h === last.h);
  return {
    ...{ product, points },
    label: (language) =>
      forecastWords[language].forecast.ahead(formatMonthName(last.month, language), formatRate(last.value)),
    tip: ({ month, value, low, high }, name, language) => {
      const { forecast } = forecastWords[language];
      const band = low === null || high === null ? '' : forecast.between(formatRate(low), formatRate(high));
      return forecast.tip(name, formatMonth(month, language), formatRate(value), band);
    },
    sentence: (name, language) => {
      const { forecast } = forecastWords[language];
      const off = error && error.mape !== null ? forecast.error(last.h, formatShare(error.mape), error.n) : null;
      const path = forecast.path(name, formatMonth(last.month, language), formatRate(last.value));
      return [path, off ?? forecast.noError].join(forecast.space);
    },
  };
}
