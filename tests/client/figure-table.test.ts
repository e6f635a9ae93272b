import { tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import { readFigures } from '../../client/lib/figure-table.ts';

test('an Arrow answer is read by column; big integers become numbers and nulls stay null', () => {
  const sent = tableFromArrays({
    month: ['2026-09', '2026-10'],
    product: ['CASH', null],
    numerator: BigInt64Array.from([3n, 0n]),
    denominator: BigInt64Array.from([100n, 0n]),
    value: [0.03, null],
    reason: [null, 'no_exposure'],
  });
  expect(readFigures(tableFromIPC(tableToIPC(sent)))).toEqual([
    { month: '2026-09', product: 'CASH', numerator: 3, denominator: 100, value: 0.03, reason: null },
    { month: '2026-10', product: null, numerator: 0, denominator: 0, value: null, reason: 'no_exposure' },
  ]);
});
