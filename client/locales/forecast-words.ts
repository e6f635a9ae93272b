import { enForecast } from './en-forecast.ts';
import type { Language } from './index.ts';
import { zhForecast } from './zh-cn-forecast.ts';

/** Words of forecasts, fetched with them. */
export const forecastWords: Record<Language, typeof enForecast> = { en: enForecast, 'zh-CN': zhForecast };
