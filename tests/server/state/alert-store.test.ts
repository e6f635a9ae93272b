import { describe, expect, it } from 'vitest';
import { localActor } from '../../../server/actor.ts';
import { record } from '../../../server/alerts/record.ts';
import type { AlertPlace } from '../../../server/contract/alert-query.ts';
import type { State } from '../../../server/state/state.ts';
import { draftRule, makeSeries } from '../alerts/fixture.ts';
import { temporaryState } from './home.ts';

const everything = { state: [], severity: [], workflow: [], limit: 100 };

/** Six products: A and B fire in January, C to F in February; B, D and F critical; A and C have resolved by March. */
function inbox(): State {
  const state = temporaryState();
  const rule = state.rules.save(draftRule({ for: 1, clear_for: 1 }), localActor);
  const products = {
    ...{ A: [0.04, 0.02, 0.02], B: [0.06, 0.06, 0.06], C: [0.02, 0.04, 0.02] },
    ...{ D: [0.02, 0.06, 0.06], E: [0.02, 0.04, 0.04], F: [0.02, 0.06, 0.04] },
  };
  const series = Object.entries(products).map(([product, values]) =>
    makeSeries(values, { group: { source: 'bank', product } }),
  );
  record(state, localActor, { snapshot: '0001', asOf: '2024-03' }, [{ rule, series }]);
  return state;
}

describe('the inbox', () => {
  it('has the newest first and, of one month, the critical ones first', () => {
    const { rows } = inbox().alerts.list(everything);
    expect(rows.map(({ fired_month, severity }) => `${fired_month} ${severity}`)).toEqual([
      ...['2024-02 critical', '2024-02 critical', '2024-02 warn', '2024-02 warn'],
      ...['2024-01 critical', '2024-01 warn'],
    ]);
  });

  it('comes in pages that neither repeat nor leave out an alert', () => {
    const { alerts } = inbox();
    const pages: string[][] = [];
    for (let after: AlertPlace | null | undefined; after !== null; ) {
      const page = alerts.list({ ...everything, limit: 2, after });
      pages.push(page.rows.map(({ id }) => id));
      after = page.next;
    }
    expect(pages.map((page) => page.length)).toEqual([2, 2, 2]);
    expect(pages.flat()).toEqual(alerts.list(everything).rows.map(({ id }) => id));
  });

  it('is filtered by state, severity and workflow', () => {
    const { alerts } = inbox();
    const products = (filter: object): string[] =>
      alerts
        .list({ ...everything, ...filter })
        .rows.map(({ group }) => group['product'] ?? '')
        .sort();
    expect(products({ state: ['firing'] })).toEqual(['B', 'D', 'E', 'F']);
    expect(products({ state: ['resolved', 'retired'] })).toEqual(['A', 'C']);
    expect(products({ state: ['firing'], severity: ['critical'] })).toEqual(['B', 'D', 'F']);
    expect(products({ workflow: ['closed'] })).toEqual([]);
  });
});
