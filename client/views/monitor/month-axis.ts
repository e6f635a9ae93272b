import { monthIndex } from '../../../server/contract/month.ts';
import type { Language } from '../../locales/index.ts';

/** UTC milliseconds of a month's first day: charts count in UTC, so that no time zone moves a month. */
export const timeOf = (month: string): number => Date.parse(`${month}-01`);

/** Months from one label to the next, so that `count` months fit into `width` pixels. */
function monthStep(count: number, width: number): number {
  const room = Math.max(2, width / 46);
  return [1, 3, 6, 12].find((months) => count / months <= room) ?? 24;
}

const nameOf = (language: Language, date: string): string =>
  language === 'en' ? `utcFormat(${date}, '%b')` : `utcFormat(${date}, '%-m 月')`;

const labelExpr = (language: Language, date: string): string =>
  `utcmonth(${date}) == 0 ? [${nameOf(language, date)}, utcFormat(${date}, '%Y')] : ${nameOf(language, date)}`;

/** An axis over time: a tick at least every quarter where there is room, the year under January. */
export function timeAxis(count: number, language: Language, width: number) {
  return {
    title: null,
    tickCount: { interval: 'month', step: monthStep(count, width) } as const,
    labelExpr: labelExpr(language, 'datum.value'),
    labelOverlap: true,
  };
}

/** An axis over bands named `YYYY-MM`, labelled like `timeAxis`. */
export function bandAxis(months: readonly string[], language: Language, width: number) {
  const step = monthStep(months.length, width);
  return {
    title: null,
    labelAngle: 0,
    values: months.filter((month) => (monthIndex(month) - 1) % step === 0),
    labelExpr: labelExpr(language, "toDate(datum.value + '-01')"),
    labelOverlap: true,
  };
}
