import { describe, expect, test } from 'vitest';
import { kinshipOf, type Relative } from '../../../server/alerts/kinship.ts';

/** A firing alert; figures are numerator and denominator of January, in which nothing fired, and of February, in which all did. */
function makeAlert(
  id: string,
  group: Record<string, string>,
  figures: [[number, number | null], [number, number | null]],
  changes: Partial<Relative['alert']> = {},
): Relative {
  return {
    alert: {
      ...{ id, rule: { id: `rule-${id}`, version: 1, name: { en: id, zh: id } }, metric: 'overdue_rate_30' },
      ...{ basis: 'balance', scheme: 'cn', group: { source: 'bank', ...group }, state: 'firing', severity: 'warn' },
      ...{ workflow: 'new', limit: 0.03, fired_month: '2024-02', resolved_month: null, events: [] },
      last: { month: '2024-02', value: 0.04, reason: null },
      ...changes,
    },
    direction: 'up',
    evaluations: figures.map(([numerator, denominator], at) => ({ month: `2024-0${at + 1}`, numerator, denominator })),
  };
}

const whole = makeAlert('whole', {}, [
  [20, 1000],
  [40, 1000],
]);
const kinOf = (relatives: Relative[], id: string) => kinshipOf(relatives).get(id);

describe('an alert that is part of another one', () => {
  test('is told with it where it has less than a fifth of its change', () => {
    const small = makeAlert('small', { product: 'CARD' }, [
      [2, 100],
      [5.9, 100],
    ]);
    expect(kinOf([whole, small], 'small')).toEqual({
      parent: 'whole',
      share: expect.closeTo(0.195, 9),
      suppressed: true,
    });
  });

  test('stands by itself from a fifth on', () => {
    const large = makeAlert('large', { product: 'CASH' }, [
      [2, 100],
      [6, 100],
    ]);
    expect(kinOf([whole, large], 'large')).toEqual({
      parent: 'whole',
      share: expect.closeTo(0.2, 9),
      suppressed: false,
    });
  });

  test('belongs to the nearest', () => {
    const product = makeAlert('product', { product: 'CARD' }, [
      [5, 200],
      [9, 200],
    ]);
    const channel = makeAlert('channel', { product: 'CARD', channel: 'app' }, [
      [1, 50],
      [1.5, 50],
    ]);
    expect(kinOf([whole, product, channel], 'channel')).toMatchObject({ parent: 'product', suppressed: true });
    expect(kinOf([whole, product, channel], 'whole')).toBeUndefined();
  });

  test('stands by itself where the other has not moved its way', () => {
    const falling = makeAlert('whole', {}, [
      [60, 1000],
      [40, 1000],
    ]);
    const part = makeAlert('part', { product: 'CARD' }, [
      [2, 100],
      [5, 100],
    ]);
    expect(kinOf([falling, part], 'part')).toEqual({ parent: 'whole', share: null, suppressed: false });
  });

  test('of an amount has its part of the money', () => {
    const amount = { metric: 'overdue_balance_30' };
    const book = makeAlert(
      'book',
      {},
      [
        [100, null],
        [200, null],
      ],
      amount,
    );
    const part = makeAlert(
      'part',
      { product: 'CARD' },
      [
        [10, null],
        [25, null],
      ],
      amount,
    );
    expect(kinOf([book, part], 'part')).toEqual({ parent: 'book', share: 0.15, suppressed: true });
  });
});

test.each<[string, Partial<Relative['alert']>]>([
  ['another metric', { metric: 'overdue_rate_90' }],
  ['another basis', { basis: 'count' }],
  ['another source', { group: { source: 'other', product: 'CARD' } }],
  ['another end', { state: 'resolved' }],
])('an alert of %s is no part', (_what, changes) => {
  const figures: Parameters<typeof makeAlert>[2] = [
    [2, 100],
    [3, 100],
  ];
  expect(kinshipOf([whole, makeAlert('part', { product: 'CARD' }, figures, changes)]).size).toBe(0);
});
