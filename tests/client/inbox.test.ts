import { expect, test } from 'vitest';
import { filterAlerts } from '../../client/views/alerts/inbox.ts';
import type { Alert } from '../../server/contract/alert.ts';
import type { ListedAlert } from '../../client/lib/alerts.ts';

const alert = (id: string, group: Record<string, string>, severity: Alert['severity']): ListedAlert => ({
  ...{
    id,
    group,
    severity,
    state: 'firing',
    workflow: 'new',
    limit: 0.03,
    fired_month: '2026-09',
    resolved_month: null,
  },
  ...{ rule: { id: 'r', version: 1, name: { en: 'R', zh: '规则' } }, metric: 'overdue_rate_30', basis: 'balance' },
  ...{ scheme: 'cn', last: { month: '2026-10', value: 0.04, reason: null }, events: [], amount: null, kin: null },
});

test('the inbox is of one source, and of the severity and products asked for', () => {
  const alerts = [
    alert('a', { source: 'demo', product: 'CASH' }, 'critical'),
    alert('b', { source: 'demo', product: 'SME' }, 'warn'),
    alert('c', { source: 'bank', product: 'CASH' }, 'critical'),
    alert('d', { source: 'demo' }, 'warn'),
  ];
  const ids = (severity: Alert['severity'] | undefined, product: string[]) =>
    filterAlerts(alerts, 'demo', { severity, product }).map(({ id }) => id);
  expect(ids(undefined, [])).toEqual(['a', 'b', 'd']);
  expect(ids('warn', [])).toEqual(['b', 'd']);
  expect(ids(undefined, ['CASH'])).toEqual(['a']);
});
