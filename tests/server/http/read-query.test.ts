import { expect, test } from 'vitest';
import { alertsQuery } from '../../../server/contract/alert-query.ts';
import { metricQuery } from '../../../server/contract/metric.ts';
import { UserError } from '../../../server/errors.ts';
import { readQuery } from '../../../server/routes/read-query.ts';

const refusal = (given: Record<string, unknown>): object => {
  try {
    return { accepted: readQuery(metricQuery, given) };
  } catch (error) {
    if (error instanceof UserError) return error.body.error;
    throw error;
  }
};

test('an unknown parameter is named, and those the call takes are listed', () => {
  expect(refusal({ frm: '2024-01' })).toEqual({
    code: 'unknown_parameter',
    message: 'unknown parameter "frm"',
    hint: 'this call takes by, from, to, source, product, cohort_from, cohort_to, where, threshold, basis, dim, k, lag, scheme, snapshot',
  });
});

test('a malformed month is named with what was given and what would be right', () => {
  expect(refusal({ from: '2024-13' })).toEqual({
    code: 'bad_parameter',
    message: 'parameter "from" cannot be "2024-13"',
    hint: 'from is a month, YYYY-MM',
  });
});

test('a value outside a list names the list', () => {
  const hint = 'threshold is one of 1, 30, 60, 90, 120, 150, 180';
  expect(refusal({ threshold: '45' })).toEqual({
    code: 'bad_parameter',
    message: 'parameter "threshold" cannot be "45"',
    hint,
  });
  expect(refusal({ threshold: 'abc' })).toMatchObject({ message: 'parameter "threshold" cannot be "abc"', hint });
  expect(refusal({ basis: 'loans' })).toMatchObject({ hint: 'basis is one of balance, count, amount' });
});

test('a number outside its range names the end of the range', () => {
  const read = (limit: string) => () => readQuery(alertsQuery, { limit });
  expect(read('5000')).toThrow(expect.objectContaining({ hint: 'limit is at most 1000' }));
  expect(read('0')).toThrow(expect.objectContaining({ hint: 'limit is at least 1' }));
});

test('an unknown dimension among the groupings is named alone', () => {
  expect(refusal({ by: 'month,colour' })).toMatchObject({
    code: 'unknown_dimension',
    message: 'parameter "by" cannot be "colour"',
  });
});

test('a parameter that is taken once is refused when given twice', () => {
  expect(refusal({ from: ['2024-01', '2024-02'] })).toMatchObject({
    code: 'bad_parameter',
    message: 'parameter "from" was given 2 times',
  });
});

test('a parameter that repeats may be given once or often; amount means balance', () => {
  expect(refusal({ product: ['CASH', 'AUTO'], source: 'demo', basis: 'amount', by: 'month,product' })).toMatchObject({
    accepted: {
      product: ['CASH', 'AUTO'],
      source: ['demo'],
      basis: 'balance',
      by: ['month', 'product'],
    },
  });
});

test('a range the other way round is refused, of months as of cohorts; one month is a range', () => {
  expect(refusal({ from: '2024-05', to: '2024-04' })).toEqual({
    code: 'bad_parameter',
    message: 'from=2024-05 is after to=2024-04',
    hint: 'from is the earlier month',
  });
  expect(refusal({ cohort_from: '2024-05', cohort_to: '2024-04' })).toMatchObject({
    message: 'cohort_from=2024-05 is after cohort_to=2024-04',
  });
  expect(refusal({ from: '2024-05', to: '2024-05' })).toMatchObject({ accepted: { to: '2024-05' } });
});

test('what would be right is said in words, not as a pattern', () => {
  expect(refusal({ snapshot: 'x' })).toMatchObject({ hint: 'snapshot is the number of a snapshot, such as 0007' });
  expect(refusal({ k: '1.5' })).toMatchObject({ hint: 'k is one whole number' });
});

test('a value that is an object, or very long, is named and shortened', () => {
  expect(refusal({ from: { toString: 'x' } })).toMatchObject({
    message: 'parameter "from" cannot be "{"toString":"x"}"',
  });
  expect(refusal({ from: '9'.repeat(9000) })).toMatchObject({ message: expect.stringMatching(/^.{200,260}…"$/) });
});
