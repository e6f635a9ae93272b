import { describe, expect, test } from 'vitest';
import {
  formatChange,
  formatCount,
  formatMoment,
  formatMoney,
  formatMonth,
  formatMonthEnd,
  formatMonthName,
  formatMonthRange,
  formatMonthShort,
  formatRate,
  formatRateChange,
  formatRollRate,
  formatShare,
  moneyAxis,
} from '../../client/lib/format.ts';

describe('money', () => {
  test.each([
    [8.61e9, '¥8.61bn', '86.10 亿元'],
    [299e6, '¥299m', '2.99 亿元'],
    [92.4e6, '¥92.4m', '9,240 万元'],
    [28_100, '¥28.1k', '2.81 万元'],
    [950, '¥950', '950 元'],
    [0, '¥0', '0 元'],
    [-92.4e6, '−¥92.4m', '−9,240 万元'],
    [46.77e9, '¥46.77bn', '467.7 亿元'],
  ])('%d is written in the unit of each language', (amount, english, chinese) => {
    expect(formatMoney(amount, 'CNY', 'en')).toBe(english);
    expect(formatMoney(amount, 'CNY', 'zh-CN')).toBe(chinese);
  });

  test('the unit is chosen after rounding, so that no figure reads 1,000 of the smaller unit', () => {
    expect(formatMoney(999.6e6, 'CNY', 'en')).toBe('¥1.00bn');
    expect(formatMoney(999_960, 'CNY', 'en')).toBe('¥1.0m');
    expect(formatMoney(9_999.6, 'CNY', 'zh-CN')).toBe('1.00 万元');
    expect(formatMoney(99_999_000, 'CNY', 'zh-CN')).toBe('1.00 亿元');
  });

  test('a currency without a symbol of ours keeps its code', () => {
    expect(formatMoney(1.5e9, 'USD', 'en')).toBe('$1.50bn');
    expect(formatMoney(1.5e9, 'CHF', 'en')).toBe('CHF 1.50bn');
    expect(formatMoney(1.5e9, 'USD', 'zh-CN')).toBe('15.00 亿美元');
    expect(formatMoney(1.5e9, 'CHF', 'zh-CN')).toBe('15.00 亿 CHF');
    expect(formatMoney(950, 'CHF', 'zh-CN')).toBe('950 CHF');
  });
});

test('a rate has two decimals, a share of a limit none, a count is grouped', () => {
  expect(formatRate(0.034712)).toBe('3.47%');
  expect(formatRate(0)).toBe('0.00%');
  expect(formatShare(1.021)).toBe('102%');
  expect(formatCount(1_712_345)).toBe('1,712,345');
});

test('a roll rate has one decimal from ten percent up', () => {
  expect(formatRollRate(0.31921)).toBe('31.9%');
  expect(formatRollRate(0.09994)).toBe('9.99%');
  expect(formatRollRate(0.09996)).toBe('10.0%');
  expect(formatRollRate(1)).toBe('100.0%');
});

test('a change carries its sign, minus as U+2212, and a change that rounds to zero carries none', () => {
  expect(formatRateChange(0.0023)).toBe('+0.23 pp');
  expect(formatRateChange(-0.0005)).toBe('\u22120.05 pp');
  expect(formatRateChange(-0.00001)).toBe('0.00 pp');
  expect(formatRateChange(0)).toBe('0.00 pp');
});

test('an axis of amounts names its unit once, by its highest value', () => {
  expect(moneyAxis(41e6, 'CNY', 'en')).toEqual({ divisor: 1e6, unit: '¥ million' });
  expect(moneyAxis(12e9, 'USD', 'en')).toEqual({ divisor: 1e9, unit: '$ billion' });
  expect(moneyAxis(900, 'SEK', 'en')).toEqual({ divisor: 1, unit: 'SEK' });
  expect(moneyAxis(14.3e8, 'CNY', 'zh-CN')).toEqual({ divisor: 1e8, unit: '亿元' });
  expect(moneyAxis(41e6, 'CNY', 'zh-CN')).toEqual({ divisor: 1e4, unit: '万元' });
  expect(moneyAxis(41e6, 'SEK', 'zh-CN')).toEqual({ divisor: 1e4, unit: '万 SEK' });
});

test('an amount changes in percent, signed, zero without a sign', () => {
  expect(formatChange(0.03)).toBe('+3.0%');
  expect(formatChange(-0.175)).toBe('\u221217.5%');
  expect(formatChange(-0.0001)).toBe('0.0%');
});

test('months read as each language writes them', () => {
  expect(formatMonth('2026-06', 'en')).toBe('Jun 2026');
  expect(formatMonth('2026-06', 'zh-CN')).toBe('2026 年 6 月');
  expect(formatMonth('2025-12', 'en')).toBe('Dec 2025');
  expect(formatMonthShort('2026-06', 'en')).toBe('Jun ’26');
  expect(formatMonthShort('2026-06', 'zh-CN')).toBe('26-06');
  expect(formatMonthName('2026-06', 'zh-CN')).toBe('6 月');
  expect(formatMonthRange('2023-07', '2026-06', 'en')).toBe('Jul 2023 – Jun 2026');
  expect(formatMonthRange('2023-07', '2026-06', 'zh-CN')).toBe('2023-07 至 2026-06');
  expect(formatMonthRange('2023-07', '2023-07', 'en')).toBe('Jul 2023');
});

test('the end of a month knows leap years', () => {
  expect(formatMonthEnd('2024-02', 'en')).toBe('29 Feb 2024');
  expect(formatMonthEnd('2026-10', 'zh-CN')).toBe('2026-10-31');
});

test('a moment is told in the clock of the reader', () => {
  const local = new Date(2026, 6, 2, 6, 10).toISOString();
  expect(formatMoment(local, 'en')).toBe('2 Jul 06:10');
  expect(formatMoment(local, 'zh-CN')).toBe('7 月 2 日 06:10');
});
