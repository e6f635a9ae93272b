import type { Cell, Column } from './columns.ts';

const dayMicroseconds = 86_400_000_000n;
/** What the engine holds for a date or timestamp that is infinite. */
const endlessDays = 2_147_483_647;
const endless = 9_223_372_036_854_775_807n;

/** A cell as text: dates `2026-10-31`, timestamps `2026-10-31 08:05:00.25`, in UTC with `+00`, decimals with all their digits. */
export function cellText({ kind, scale }: Column, cell: Exclude<Cell, null>): string {
  if (kind === 'decimal' && typeof cell === 'number') return Math.abs(cell) < 1e21 ? cell.toFixed(scale) : String(cell);
  if (kind === 'date') return dateText(Number(cell));
  if (kind === 'time') return timeText(BigInt(cell));
  if (kind === 'timestamp') return timestampText(BigInt(cell));
  if (kind === 'instant') return isEndless(cell) ? timestampText(BigInt(cell)) : `${timestampText(BigInt(cell))}+00`;
  return String(cell);
}

/** True of a date or timestamp that no calendar holds. */
export const isEndless = (cell: Exclude<Cell, null>): boolean =>
  typeof cell === 'bigint' ? cell >= endless || cell <= -endless : Math.abs(Number(cell)) >= endlessDays;

function timestampText(microseconds: bigint): string {
  if (isEndless(microseconds)) return microseconds < 0n ? '-infinity' : 'infinity';
  const past = ((microseconds % dayMicroseconds) + dayMicroseconds) % dayMicroseconds;
  return `${dateText(Number((microseconds - past) / dayMicroseconds))} ${timeText(past)}`;
}

function timeText(microseconds: bigint): string {
  const seconds = Number(microseconds / 1_000_000n);
  const fraction = String(microseconds % 1_000_000n)
    .padStart(6, '0')
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
