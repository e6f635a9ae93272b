import type { Alert } from '../../../server/contract/alert.ts';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { StoredRule } from '../../../server/contract/rule.ts';
import type { Address } from '../../lib/address.ts';
import { formatMonth } from '../../lib/format.ts';
import type { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { alertName, alertStanding } from '../alert-text.ts';
import type { InboxGroup, InboxItem } from './inbox-list.ts';

/** Alerts of one source that the filters of the address leave. */
export function filterAlerts(
  alerts: readonly Alert[],
  source: string,
  { severity, product }: Pick<Address, 'severity' | 'product'>,
): readonly Alert[] {
  return alerts.filter(
    (alert) =>
      alert.group.source === source &&
      (severity === undefined || alert.severity === severity) &&
      (product.length === 0 || product.includes(alert.group.product ?? '')),
  );
}

type Context = { catalog: CatalogAnswer; rules: readonly StoredRule[]; locale: Locale };

/** Alerts as the list has them: critical, warning, acknowledged; in each the newest first. */
export function groupAlerts(alerts: readonly Alert[], context: Context): readonly InboxGroup[] {
  const { levels, inbox } = context.locale.with(warningWords);
  const items = (fits: (alert: Alert) => boolean) =>
    alerts
      .filter(fits)
      .toSorted((one, other) => other.fired_month.localeCompare(one.fired_month))
      .map((alert) => inboxItem(alert, context));
  const isNew = ({ workflow }: Alert) => workflow === 'new';
  return [
    { heading: levels.critical, items: items((alert) => isNew(alert) && alert.severity === 'critical') },
    { heading: levels.warn, items: items((alert) => isNew(alert) && alert.severity === 'warn') },
    { heading: inbox.acknowledged, items: items((alert) => !isNew(alert)) },
  ].filter((group) => group.items.length > 0);
}

/** One alert in the words of the list. */
export function inboxItem(alert: Alert, { catalog, rules, locale }: Context): InboxItem {
  const { alerts } = locale.with(warningWords);
  const month = (text: string) => formatMonth(text, locale.language);
  const rule = locale.name(alert.rule.name);
  const firing = alert.state === 'firing';
  return {
    alert,
    name: alertName(alert, catalog, locale),
    text: firing ? [alertStanding(alert, catalog, rules, locale), rule].join(alerts.joint) : rule,
    since: firing
      ? alerts.since(month(alert.fired_month))
      : alerts.between(month(alert.fired_month), month(alert.resolved_month ?? alert.last.month)),
    over: alert.state === 'firing' ? '' : alerts.closed[alert.state],
  };
}
