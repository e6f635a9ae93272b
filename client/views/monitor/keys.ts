import { monthIndex, monthText } from '../../../server/contract/month.ts';
import { type Address, shownThresholds } from '../../lib/address.ts';
import { firstShown, monthsChange, type Selection } from '../../lib/selection.ts';

/** What a single key changes on Monitor; null for keys that change nothing. */
export function keyChange(key: string, selection: Selection): Partial<Address> | null {
  if (key === '[' || key === ']') return monthChange(key, selection);
  if (key === 'b') return { basis: selection.basis === 'count' ? 'balance' : 'count' };
  const threshold = shownThresholds[Number(key) - 1];
  return threshold === undefined ? null : { threshold };
}

/** What a single key changes on a page that has neither basis nor threshold. */
export function monthChange(key: string, selection: Selection): Partial<Address> | null {
  if (key === '[') return shiftMonths(selection, -1);
  return key === ']' ? shiftMonths(selection, 1) : null;
}

/** The range a month earlier or later; where it is the one shown by default it stays so. At the ends of what is loaded nothing changes. */
function shiftMonths(selection: Selection, by: 1 | -1): Partial<Address> | null {
  const { from, to, range } = selection;
  const shifted = (month: string) => monthText(monthIndex(month) + by);
  const last = shifted(to);
  if (last > range.to || last < range.from) return null;
  const first = shifted(from) < range.from ? range.from : shifted(from);
  const isDefault = from === firstShown(range.from, to);
  return monthsChange(selection, { from: isDefault ? firstShown(range.from, last) : first, to: last });
}
