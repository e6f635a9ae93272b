import { expect, test } from 'vitest';
import { type ChartPoint, monthsBetween, stepFrom } from '../../client/ui/chart-points.ts';

/** Marks of 10 pixels: two lines over three months; the second line stands lower and lacks the last month. */
const point = (row: number, column: number, panel?: string): ChartPoint => ({
  row,
  column,
  tip: `${row}/${column}`,
  month: `2026-0${column + 1}`,
  datum: { panel },
  box: { left: column * 100, top: row * 50, width: 10, height: 10 },
});
const points = [point(0, 0), point(0, 1), point(0, 2), point(1, 0), point(1, 1)];
const step = (key: string, row: number, column: number) => stepFrom(points, { row, column }, key)?.tip;

test('arrows go along a row and to the mark seen above or below; at an end there is no step', () => {
  expect(step('ArrowLeft', 0, 2)).toBe('0/1');
  expect(step('ArrowRight', 0, 1)).toBe('0/2');
  expect(step('ArrowRight', 0, 2)).toBeUndefined();
  expect(step('ArrowDown', 0, 1)).toBe('1/1');
  expect(step('ArrowUp', 1, 1)).toBe('0/1');
  expect(step('ArrowDown', 0, 2)).toBeUndefined();
  expect(step('Home', 1, 1)).toBe('1/0');
  expect(step('End', 0, 0)).toBe('0/2');
});

test('a walk begins at the newest mark of the first row', () => {
  expect(stepFrom(points, null, 'ArrowLeft')?.tip).toBe('0/2');
  expect(stepFrom([], null, 'ArrowLeft')).toBeUndefined();
});

test('a drag covers the months under its ends, whichever way it went', () => {
  expect(monthsBetween(points, { x: 190, y: 0 }, { x: -40 })).toEqual({ from: '2026-01', to: '2026-03' });
  expect(monthsBetween(points, { x: 20, y: 0 }, { x: 90 })).toEqual({ from: '2026-01', to: '2026-02' });
});

test('with panels beside each other a drag stays in the one it began in; without months there is none', () => {
  const second = { ...point(1, 0, 'B'), box: { left: 400, top: 0, width: 10, height: 10 } };
  const panels = [point(0, 0, 'A'), point(0, 2, 'A'), second];
  expect(monthsBetween(panels, { x: 10, y: 0 }, { x: 900 })).toEqual({ from: '2026-01', to: '2026-03' });
  expect(monthsBetween([{ ...point(0, 0), month: null }], { x: 0, y: 0 }, { x: 50 })).toBeNull();
});
