import type { Alert } from '../../../server/contract/alert.ts';
import type { AlertAnswer } from '../../../server/contract/case.ts';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { StoredRule } from '../../../server/contract/rule.ts';
import { formatCount, formatMoney, formatMonth } from '../../lib/format.ts';
import type { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { alertFigure, alertName, alertRule, clearing } from '../alert-text.ts';
import { metricUnit } from '../rule-figure.ts';
import { judged } from '../rule-text.ts';

type Context = { catalog: CatalogAnswer; rules: readonly StoredRule[]; locale: Locale };

/** The finding: what of which group stands where, past which limit. */
export function headline(alert: Alert, { catalog, rules, locale }: Context): string {
  const { alert: words, noValue, noRow, reasons } = locale.with(warningWords);
  const rule = alertRule(alert, rules);
  const what = judged(rule ?? { kind: 'threshold', metric: alert.metric }, catalog, locale);
  const name = alertName(alert, catalog, locale);
  const say = (figure: number) => alertFigure(alert, figure, catalog, rules, locale);
  const { value, reason } = alert.last;
  if (value === null) return words.unknown(name, what, noValue(reason ? (reasons[reason] ?? reason) : noRow));
  const past = rule?.direction === 'down' ? value < alert.limit : value > alert.limit;
  const limit = words.limits[alert.severity](say(alert.limit));
  return past ? words.past(name, what, say(value), limit) : words.within(name, what, say(value), limit);
}

/** The money or loans behind it, of which month; what it still waits for. */
export function alertLead(alert: AlertAnswer, { catalog, rules, locale }: Context): string {
  const { alert: words, trend } = locale.with(warningWords);
  const { language } = locale;
  const newest = alert.evaluations.findLast(({ month }) => month === alert.last.month);
  const currency = catalog.sources.find(({ id }) => id === alert.group.source)?.currency ?? '';
  const amount = (figure: number) =>
    alert.basis === 'count' ? formatCount(figure) : formatMoney(figure, currency, language);
  const { numerator = null, denominator = null } = newest ?? {};
  const isRate = metricUnit(alert.metric, catalog) === 'rate';
  const behind =
    isRate && numerator !== null && denominator !== null
      ? words.amounts(amount(numerator), amount(denominator), formatMonth(alert.last.month, language))
      : words.asOf(formatMonth(alert.last.month, language));
  const clears = alert.state === 'firing' ? clearing(alert, catalog, rules, locale) : '';
  return [behind, clears && words.sentence(clears)].filter(Boolean).join(trend.space);
}
