import { expect, test } from 'vitest';
import { createSchedule } from '../../../server/demo/schedule.ts';

// two months at 12 % a year, so 1 % a month
test('an annuity of two months pays 1.01² × 0.01 / (1.01² − 1) twice', () => {
  const instalment = (1.0201 * 0.01) / 0.0201;
  const { remaining, total } = createSchedule('annuity', 2, 0.12);
  expect([...total].map((sum) => sum / instalment)).toEqual([0, expect.closeTo(1, 12), expect.closeTo(2, 12)]);
  expect([...remaining]).toEqual([1, expect.closeTo(1.01 - instalment, 12), 0]);
});

test('equal principal pays half and the interest on what is left', () => {
  const { remaining, total } = createSchedule('equal_principal', 2, 0.12);
  expect([...total]).toEqual([0, expect.closeTo(0.51, 12), expect.closeTo(1.015, 12)]);
  expect([...remaining]).toEqual([1, 0.5, 0]);
});

test('interest first pays all principal at the end', () => {
  const { remaining, total } = createSchedule('interest_first', 2, 0.12);
  expect([...total]).toEqual([0, expect.closeTo(0.01, 12), expect.closeTo(1.02, 12)]);
  expect([...remaining]).toEqual([1, 1, 0]);
});
