import type { Cell, Column } from './columns.ts';

const daySeconds = 86_400n;
/** What the engine holds for a date or timestamp that is infinite. */
const endlessDays = 2_147_483_647;
const endless = 9_223_372_036_854_775_807n;

/** A cell as text: dates `2026-10-31`, timestamps `2026-10-31 08:05:00.25`, in UTC with `+00`, decimals with all their digits. */
export function cellText({ kind, scale, isFine }: Column, cell: Exclude<Cell, null>): string {
  const perSecond = isFine ? 1_000_000_000n : 1_000_000n;
  if (kind === 'decimal' && typeof cell === 'bigint') return decimalText(cell, scale);
  if (kind === 'decimal' && typeof cell === 'number') return Math.abs(cell) < 1e21 ? cell.toFixed(scale) : String(cell);
  if (kind === 'date') return dateText(Number(cell));
  if (kind === 'time') return timeText(BigInt(cell), perSecond);
  if (kind === 'timestamp') return timestampText(BigInt(cell), perSecond);
  if (kind === 'instant') return `${timestampText(BigInt(cell), perSecond)}${isEndless(cell) ? '' : '+00'}`;
  return String(cell);
}

/** A decimal given without its point. */
function decimalText(whole: bigint, scale: number): string {
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0');
  const point = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return whole < 0n ? `-${text}` : text;
}

/** True of a date or timestamp that no calendar holds. */
export const isEndless = (cell: Exclude<Cell, null>): boolean =>
  typeof cell === 'bigint' ? cell >= endless || cell <= -endless : Math.abs(Number(cell)) >= endlessDays;

function timestampText(units: bigint, perSecond: bigint): string {
  if (isEndless(units)) return units < 0n ? '-infinity' : 'infinity';
  const perDay = daySeconds * perSecond;
  const past = ((units % perDay) + perDay) % perDay;
  return `${dateText(Number((units - past) / perDay))} ${timeText(past, perSecond)}`;
}

function timeText(units: bigint, perSecond: bigint): string {
  const seconds = Number(units / perSecond);
  const fraction = String(units % perSecond)
    .padStart(String(perSecond).length - 1, '0')
    .replace(/0+$/, '');
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return fraction === '' ? clock : `${clock}.${fraction}`;
}

/** By the calendar's arithmetic (400 years are 146,097 days), since a Date of JavaScript ends in 275760. */
function dateText(days: number): string {
  if (isEndless(days)) return days < 0 ? '-infinity' : 'infinity';
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = ofYear - Math.floor((153 * march + 2) / 5) + 1;
  return year > 0
    ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
    : `${String(1 - year).padStart(4, '0')}-${two(month)}-${two(day)} (BC)`;
}

const two = (number: number): string => String(number).padStart(2, '0');
