import type { Alert } from '../../../server/contract/alert.ts';
import { type Selection, showsWholeProducts } from '../../lib/selection.ts';
import type { Standing } from './standing.ts';
import type { Trend } from './trend.ts';

/** Months shown in which an alert on exactly this question fired or rose. */
export function eventsOf(
  alerts: readonly Alert[],
  selection: Selection,
  standings: readonly Standing[],
): Trend['events'] {
  if (!showsWholeProducts(selection)) return [];
  const { metric, basis, from, to } = selection;
  const isShown = (id: string | undefined) => standings.some(({ product }) => product.id === id);
  return alerts
    .filter(
      (alert) => alert.metric === metric && alert.basis === basis && isWhole(alert) && isShown(alert.group.product),
    )
    .flatMap(({ events, group }) =>
      events
        .filter(({ kind, month }) => (kind === 'fire' || kind === 'escalate') && month >= from && month <= to)
        .map(({ month, severity }) => ({ month, severity, product: group.product ?? '' })),
    );
}

/** Alerts on a part of a product stand at another height than its line. */
const isWhole = ({ group }: Alert): boolean =>
  Object.keys(group).every((name) => name === 'source' || name === 'product');
