import { monthIndex, monthText } from '../../../server/contract/month.ts';
import { type Address, shownThresholds } from '../../lib/address.ts';
import { monthsChange, type Selection } from '../../lib/selection.ts';

/** What a single key changes on Monitor; null for keys that change nothing. */
export function keyChange(key: string, selection: Selection): Partial<Address> | null {
  if (key === '[') return shiftMonths(selection, -1);
  if (key === ']') return shiftMonths(selection, 1);
  if (key === 'b') return { basis: selection.basis === 'count' ? 'balance' : 'count' };
  const threshold = shownThresholds[Number(key) - 1];
  return threshold === undefined ? null : { threshold };
}

/** The range a month earlier or later, of the same length where there are so many; at the ends of what is loaded it stays. */
function shiftMonths(selection: Selection, by: 1 | -1): Partial<Address> | null {
  const { from, to, range } = selection;
  const shifted = (month: string) => monthText(monthIndex(month) + by);
  if (shifted(to) > range.to || shifted(to) < range.from) return null;
  const first = shifted(from) < range.from ? range.from : shifted(from);
  return monthsChange(selection, { from: first, to: shifted(to) });
}
