import { html, type TemplateResult } from 'lit';
import type { Alert } from '../../server/contract/alert.ts';
import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import type { StoredRule } from '../../server/contract/rule.ts';
import { formatCount, formatMoney, formatMonth, formatRate } from '../lib/format.ts';
import type { Locale } from '../lib/locale.ts';
import '../ui/alert-item.ts';

/** An alert in words: what it is on, its rule, its figure against its limit, since when or how it ended. */
export function renderAlert(
  alert: Alert,
  catalog: CatalogAnswer,
  rules: readonly StoredRule[],
  locale: Locale,
): TemplateResult {
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
    .text=${standing(alert, catalog, locale)}
    .rule=${[rule, clearing(alert, catalog, rules, locale)].filter(Boolean).join(' · ')}
    .since=${alerts.since(month(alert.fired_month))}
  ></fw-alert-item>`;
}

function standing(alert: Alert, catalog: CatalogAnswer, locale: Locale): string {
  const { alerts, noValue, noRow, reasons } = locale.strings;
  const { value, reason } = alert.last;
  const say = (figure: number) => alertFigure(alert, figure, catalog, locale);
  if (value === null) return noValue(reason ? (reasons[reason] ?? reason) : noRow);
  return alerts.against(say(value), say(alert.limit));
}

/** An alert whose figure is back under its limit stays open until the rule's `clear`: says where that is. */
function clearing(alert: Alert, catalog: CatalogAnswer, rules: readonly StoredRule[], locale: Locale): string {
  const { value } = alert.last;
  const rule = rules.find(({ id, version }) => id === alert.rule.id && version === alert.rule.version);
  if (!rule || value === null || value > alert.limit) return '';
  return locale.strings.alerts.clears(alertFigure(alert, rule.clear, catalog, locale), rule.clear_for);
}

/** A figure of an alert's metric, in its unit. */
export function alertFigure(alert: Alert, figure: number, catalog: CatalogAnswer, locale: Locale): string {
  const unit = catalog.metrics.find(({ id }) => id === alert.metric)?.unit;
  const currency = catalog.sources.find(({ id }) => id === alert.group.source)?.currency ?? '';
  if (unit === 'money') return formatMoney(figure, currency, locale.language);
  return unit === 'integer' ? formatCount(figure) : formatRate(figure);
}

/** The group an alert is on: its product and segment values, by name. */
export function alertName(alert: Alert, catalog: CatalogAnswer, locale: Locale): string {
  const names = Object.entries(alert.group)
    .filter(([dimension]) => dimension !== 'source')
    .map(([dimension, id]) => {
      const known =
        dimension === 'product'
          ? catalog.products.find((product) => product.id === id && product.source === alert.group.source)
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
