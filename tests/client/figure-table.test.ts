import { tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import { readFigures } from '../../client/lib/figure-table.ts';
import { figure } from './figure.ts';

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
    figure({ month: '2026-09', product: 'CASH', numerator: 3, denominator: 100, value: 0.03 }),
    figure({ numerator: 0, denominator: 0, reason: 'no_exposure' }),
  ]);
});

test('the value of the segment asked for, the bucket and the cohort are read by their meaning', () => {
  const sent = tableFromArrays({ channel: ['app'], bucket: BigInt64Array.from([2n]), cohort: ['2026-01'] });
  expect(readFigures(tableFromIPC(tableToIPC(sent)))).toEqual([
    figure({ month: '', segment: 'app', bucket: 2, cohort: '2026-01' }),
  ]);
});
