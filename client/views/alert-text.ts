import { html, type TemplateResult } from 'lit';
import type { Alert } from '../../server/contract/alert.ts';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import type { StoredRule } from '../../server/contract/rule.ts';
import { limitsOf } from '../../server/contract/rule-limits.ts';
import { formatMonth } from '../lib/format.ts';
import type { Locale } from '../lib/locale.ts';
import '../ui/alert-item.ts';
import { type FigureUnit, figureUnit, metricUnit, sayFigure } from './rule-figure.ts';

type Rules = readonly StoredRule[];

/** An alert in words: what it is on, its rule, its figure against its limit, since when or how it ended. */
export function renderAlert(alert: Alert, catalog: CatalogAnswer, rules: Rules, locale: Locale): TemplateResult {
  const { alerts } = locale.strings;
  const month = (text: string) => formatMonth(text, locale.language);
  const rule = locale.name(alert.rule.name);
  if (alert.state !== 'firing') {
    return html`<fw-alert-item
      .level=${alert.severity}
      .name=${alertName(alert, catalog, locale)}
      .text=${rule}
      .since=${alerts.between(month(alert.fired_month), month(alert.resolved_month ?? alert.last.month))}
      .over=${alerts.closed[alert.state]}
    ></fw-alert-item>`;
  }
  return html`<fw-alert-item
    .level=${alert.severity}
    .name=${alertName(alert, catalog, locale)}
    .text=${alertStanding(alert, catalog, rules, locale)}
    .rule=${[rule, clearing(alert, catalog, rules, locale)].filter(Boolean).join(' · ')}
    .since=${alerts.since(month(alert.fired_month))}
  ></fw-alert-item>`;
}

/** The newest figure of an alert beside its limit, or why there is none. */
export function alertStanding(alert: Alert, catalog: CatalogAnswer, rules: Rules, locale: Locale): string {
  const { alerts, noValue, noRow, reasons } = locale.strings;
  const { value, reason } = alert.last;
  const say = (figure: number) => alertFigure(alert, figure, catalog, rules, locale);
  if (value === null) return noValue(reason ? (reasons[reason] ?? reason) : noRow);
  return alerts.against(say(value), say(alert.limit));
}

/** An alert whose figure is back under its limit stays open until the rule's `clear`: says where that is. */
export function clearing(alert: Alert, catalog: CatalogAnswer, rules: Rules, locale: Locale): string {
  const { value } = alert.last;
  const rule = alertRule(alert, rules);
  if (!rule || rule.version !== alert.rule.version || value === null || value > alert.limit) return '';
  const { clear } = limitsOf(rule, alert.group);
  return locale.strings.alerts.clears(alertFigure(alert, clear, catalog, rules, locale), rule.clear_for);
}

/** The rule of an alert in its present version. */
export function alertRule(alert: Pick<Alert, 'rule'>, rules: Rules): StoredRule | undefined {
  return rules.find(({ id }) => id === alert.rule.id);
}

/** What the figures of an alert are in. */
export function alertUnit(alert: Pick<Alert, 'rule' | 'metric'>, catalog: CatalogAnswer, rules: Rules): FigureUnit {
  const rule = alertRule(alert, rules);
  return rule ? figureUnit(rule, catalog) : metricUnit(alert.metric, catalog);
}

/** A figure of an alert, in the unit that its rule judges. */
export function alertFigure(
  alert: Pick<Alert, 'rule' | 'metric' | 'group'>,
  figure: number,
  catalog: CatalogAnswer,
  rules: Rules,
  locale: Locale,
): string {
  const currency = catalog.sources.find(({ id }) => id === alert.group.source)?.currency ?? '';
  return sayFigure(figure, alertUnit(alert, catalog, rules), currency, locale);
}

/** The group an alert is on, by name. */
export function alertName(alert: Pick<Alert, 'group'>, catalog: CatalogAnswer, locale: Locale): string {
  return groupName(alert.group, catalog, locale);
}

/** A group of a rule: its product and segment values, by name. */
export function groupName(group: Alert['group'], catalog: CatalogAnswer, locale: Locale): string {
  const names = Object.entries(group)
    .filter(([dimension]) => dimension !== 'source')
    .map(([dimension, id]) => {
      if (dimension === 'cohort') return locale.strings.alerts.cohort(formatMonth(id, locale.language));
      const known =
        dimension === 'product'
          ? catalog.products.find((product) => product.id === id && product.source === group.source)
          : catalog.segments.find((segment) => segment.id === dimension)?.values.find((value) => value.id === id);
      return known ? locale.name(known.name) : id;
    });
  return names.join(' · ') || locale.strings.alerts.everything;
}

/** Firing first, critical before warning, the newest first within each. */
export function sortAlerts(alerts: readonly Alert[]): Alert[] {
  const rank = ({ state, severity }: Alert) => (state === 'firing' ? (severity === 'critical' ? 0 : 1) : 2);
  const since = (alert: Alert) => alert.resolved_month ?? alert.fired_month;
  return [...alerts].sort((one, other) => rank(one) - rank(other) || since(other).localeCompare(since(one)));
}
