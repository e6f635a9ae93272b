import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { StoredRule } from '../../../server/contract/rule.ts';
import type { Address } from '../../lib/address.ts';
import type { ListedAlert } from '../../lib/alerts.ts';
import { formatMoney, formatMonth } from '../../lib/format.ts';
import type { Locale } from '../../lib/locale.ts';
import { warningWords } from '../../locales/warning-words.ts';
import { alertName, alertStanding } from '../alert-text.ts';
import type { InboxGroup, InboxItem } from './inbox-list.ts';

/** Alerts of one source that the filters of the address leave. */
export function filterAlerts(
  alerts: readonly ListedAlert[],
  source: string,
  { severity, product }: Pick<Address, 'severity' | 'product'>,
): readonly ListedAlert[] {
  return alerts.filter(
    (alert) =>
      alert.group.source === source &&
      (severity === undefined || alert.severity === severity) &&
      (product.length === 0 || product.includes(alert.group.product ?? '')),
  );
}

type Context = { catalog: CatalogAnswer; rules: readonly StoredRule[]; locale: Locale };

/** Alerts as the list has them: critical, warning, acknowledged, those told with a wider one; in each the newest first. */
export function groupAlerts(alerts: readonly ListedAlert[], context: Context): readonly InboxGroup[] {
  const { levels, inbox } = context.locale.with(warningWords);
  const items = (fits: (alert: ListedAlert) => boolean) =>
    alerts
      .filter(fits)
      .toSorted((one, other) => other.fired_month.localeCompare(one.fired_month))
      .map((alert) => inboxItem(alert, context));
  const isNew = ({ workflow, kin }: ListedAlert) => workflow === 'new' && !kin?.suppressed;
  const isTold = ({ workflow, kin }: ListedAlert) => workflow === 'new' && kin?.suppressed === true;
  return [
    { heading: levels.critical, items: items((alert) => isNew(alert) && alert.severity === 'critical') },
    { heading: levels.warn, items: items((alert) => isNew(alert) && alert.severity === 'warn') },
    { heading: inbox.acknowledged, items: items(({ workflow }) => workflow !== 'new') },
    { heading: inbox.withWider, items: items(isTold) },
  ].filter((group) => group.items.length > 0);
}

/** One alert in the words of the list. */
export function inboxItem(alert: ListedAlert, { catalog, rules, locale }: Context): InboxItem {
  const { alerts } = locale.with(warningWords);
  const month = (text: string) => formatMonth(text, locale.language);
  const rule = locale.name(alert.rule.name);
  const firing = alert.state === 'firing';
  const currency = catalog.sources.find(({ id }) => id === alert.group.source)?.currency ?? '';
  return {
    alert,
    amount: alert.amount === null ? '' : formatMoney(alert.amount, currency, locale.language),
    name: alertName(alert, catalog, locale),
    text: firing ? [alertStanding(alert, catalog, rules, locale), rule].join(alerts.joint) : rule,
    since: firing
      ? alerts.since(month(alert.fired_month))
      : alerts.between(month(alert.fired_month), month(alert.resolved_month ?? alert.last.month)),
    over: alert.state === 'firing' ? '' : alerts.closed[alert.state],
  };
}
