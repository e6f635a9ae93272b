import { monthText } from '../../queries/meaning.ts';

const millisecondsADay = 86_400_000;

/** Day number of a month's first day, counted from 1970-01-01; months are month indexes (queries/meaning.ts). */
export function firstDay(month: number): number {
  return Date.UTC(Math.floor((month - 1) / 12), (month - 1) % 12, 1) / millisecondsADay;
}

/** Day number of a month's last day. */
export function lastDay(month: number): number {
  return firstDay(month + 1) - 1;
}

export function daysIn(month: number): number {
  return firstDay(month + 1) - firstDay(month);
}

/** YYYY-MM-DD. */
export function dateText(month: number, day: number): string {
  return `${monthText(month)}-${String(day).padStart(2, '0')}`;
}
