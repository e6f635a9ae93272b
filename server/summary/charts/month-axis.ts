import { monthIndex } from '../../../queries/meaning.ts';
import type { Language } from '../../contract/language.ts';

/** A label at January and July, the year under January; months named `YYYY-MM`. */
export function monthAxis(months: readonly string[], lang: Language) {
  const step = months.length > 12 ? 6 : 3;
  const name = lang === 'en' ? '%b' : '%-m 月';
  return {
    title: null,
    labelAngle: 0,
    values: months.filter((month) => (monthIndex(month) - 1) % step === 0),
    labelExpr: `utcmonth(toDate(datum.value + '-01')) == 0 ? [utcFormat(toDate(datum.value + '-01'), '${name}'), utcFormat(toDate(datum.value + '-01'), '%Y')] : utcFormat(toDate(datum.value + '-01'), '${name}')`,
  };
}
