import type { Language } from './language.ts';
import { monthIndex } from './month.ts';

/** Numbers and months as the design's table "Numbers" has them; minus is U+2212. */
const symbols: Record<string, string> = { CNY: '¥', USD: '$', EUR: '€', GBP: '£', JPY: 'JP¥', HKD: 'HK$', TWD: 'NT$' };
const unitsZh: Record<string, string> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  JPY: '日元',
  HKD: '港元',
  TWD: '新台币',
};
export const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const minus = '\u2212';
export const missing = '\u2013';

/** `amount` in currency units, `currency` an ISO code. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const sign = amount < 0 ? minus : '';
  const size = Math.abs(amount);
  if (language === 'en') return `${sign}${symbols[currency] ?? `${currency} `}${moneyEn(size)}`;
  const unit = unitsZh[currency];
  return unit ? `${sign}${moneyZh(size)}${unit}` : `${sign}${moneyZh(size).trimEnd()} ${currency}`;
}

function moneyEn(size: number): string {
  if (size >= 999.5e6) return `${grouped(size / 1e9, 2)}bn`;
  if (size >= 99.95e6) return `${grouped(size / 1e6, 0)}m`;
  if (size >= 999.95e3) return `${grouped(size / 1e6, 1)}m`;
  if (size >= 999.5) return `${grouped(size / 1e3, 1)}k`;
  return grouped(size, 0);
}

function moneyZh(size: number): string {
  if (size >= 99.995e8) return `${grouped(size / 1e8, 1)} 亿`;
  if (size >= 9999.5e4) return `${grouped(size / 1e8, 2)} 亿`;
  if (size >= 99.995e4) return `${grouped(size / 1e4, 0)} 万`;
  if (size >= 9999.5) return `${grouped(size / 1e4, 2)} 万`;
  return `${grouped(size, 0)} `;
}

/** A formatter costs a hundred times what it does: each is made once. */
const formatters = [0, 1, 2].map(
  (digits) => new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

export function grouped(value: number, digits: 0 | 1 | 2): string {
  return formatters[digits]?.format(value) ?? String(value);
}

/** The unit of an axis of amounts up to `most`: ticks are divided by it and stay bare, the title names it. */
export function moneyAxis(most: number, currency: string, language: Language): { divisor: number; unit: string } {
  const steps: [number, string][] =
    language === 'en'
      ? [
          [1e10, 'billion'],
          [1e6, 'million'],
          [1e3, 'thousand'],
        ]
      : [
          [1e8, '亿'],
          [1e4, '万'],
        ];
  const [least, word] = steps.find(([from]) => most >= from) ?? [1, ''];
  const divisor = least === 1e10 ? 1e9 : least;
  if (language === 'en') return { divisor, unit: `${symbols[currency] ?? currency} ${word}`.trim() };
  return { divisor, unit: `${word}${unitsZh[currency] ?? ` ${currency}`}`.trim() };
}

/** A relative change of an amount, signed, one decimal; zero has no sign. */
export function formatChange(change: number): string {
  const size = (Math.abs(change) * 100).toFixed(1);
  const sign = Number(size) === 0 ? '' : change < 0 ? minus : '+';
  return `${sign}${size}%`;
}

export const formatCount = (count: number): string => grouped(count, 0);

/** An amount to the cent, bare. */
export const formatAmount = (amount: number): string => `${amount < 0 ? minus : ''}${grouped(Math.abs(amount), 2)}`;

/** A rate 0–1 as percent with two decimals. */
export function formatRate(rate: number): string {
  return `${rate < 0 ? minus : ''}${(Math.abs(rate) * 100).toFixed(2)}%`;
}

/** A roll rate, bare: two decimals under 10 %, one from there. A change of it takes the digits of the rate, signed. */
export function formatRoll(rate: number, change?: number): string {
  const digits = Math.abs(rate) < 0.09995 ? 2 : 1;
  const size = (Math.abs(change ?? rate) * 100).toFixed(digits);
  if (change === undefined) return `${rate < 0 ? minus : ''}${size}`;
  return `${Number(size) === 0 ? '' : change < 0 ? minus : '+'}${size}`;
}

/** A roll rate: one decimal from 10% up. */
export const formatRollRate = (rate: number): string => `${formatRoll(rate)}%`;

/** A difference of two rates in percentage points, signed; zero has no sign. */
export function formatRateChange(change: number): string {
  const size = (Math.abs(change) * 100).toFixed(2);
  const sign = Number(size) === 0 ? '' : change < 0 ? minus : '+';
  return `${sign}${size} pp`;
}

/** A ratio such as `×1.39`. */
export const formatRatio = (ratio: number): string => `${ratio < 0 ? minus : ''}×${grouped(Math.abs(ratio), 2)}`;

/** A share such as 1.02 as `102%`. */
export const formatShare = (share: number): string => `${grouped(share * 100, 0)}%`;

function parts(month: string): { year: number; at: number; name: string } {
  const index = monthIndex(month);
  const at = ((index - 1) % 12) + 1;
  return { year: (index - at) / 12, at, name: monthNames[at - 1] ?? '' };
}

/** `Jun 2026` · `2026 年 6 月` */
export function formatMonth(month: string, language: Language): string {
  const { year, at, name } = parts(month);
  return language === 'en' ? `${name} ${year}` : `${year} 年 ${at} 月`;
}

/** `Jun ’26` · `26-06`, for tables */
export function formatMonthShort(month: string, language: Language): string {
  const { year, at, name } = parts(month);
  const short = String(year % 100).padStart(2, '0');
  return language === 'en' ? `${name} ’${short}` : `${short}-${String(at).padStart(2, '0')}`;
}

/** `Jun` · `6 月`, where the year is told beside it */
export function formatMonthName(month: string, language: Language): string {
  const { at, name } = parts(month);
  return language === 'en' ? name : `${at} 月`;
}

/** `Jul 2023 – Jun 2026` · `2023-07 至 2026-06` */
export function formatMonthRange(from: string, to: string, language: Language): string {
  if (language === 'zh-CN') return from === to ? from : `${from} 至 ${to}`;
  return from === to ? formatMonth(from, language) : `${formatMonth(from, language)} – ${formatMonth(to, language)}`;
}

/** Last day of a month: `30 Jun 2026` · `2026-06-30` */
export function formatMonthEnd(month: string, language: Language): string {
  const { year, at, name } = parts(month);
  const day = new Date(Date.UTC(year, at, 0)).getUTCDate();
  return language === 'en' ? `${day} ${name} ${year}` : `${month}-${day}`;
}
