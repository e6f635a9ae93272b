import type { ResultColumn, ResultTable } from '../lib/result-table.ts';

/** Heights of a row and widths of a column, in pixels. */
export const rowHeight = 26;
const [leastWidth, mostWidth, perLetter, padding] = [64, 340, 7.8, 24];
const sampled = 60;

/** Widths of the columns by the longest of some of their values and their name. */
export function widthsOf({ columns, rowCount }: ResultTable): number[] {
  return columns.map((column) => {
    const longest = Math.max(letters(column.name) + 2, ...sample(column, rowCount).map(letters));
    return Math.round(Math.max(leastWidth, Math.min(mostWidth, longest * perLetter + padding)));
  });
}

/** Values from all over the column, the first and the last among them. */
function sample({ shown }: ResultColumn, rowCount: number): string[] {
  const count = Math.min(sampled, rowCount);
  const step = count > 1 ? (rowCount - 1) / (count - 1) : 0;
  return Array.from({ length: count }, (_, at) => shown(Math.round(at * step)) ?? '');
}

/** A Chinese letter is as wide as two Latin ones. */
const letters = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);

/** What of equal rows is in sight, with some to spare on both sides: first and one past the last. */
export function rowsInSight(top: number, height: number, rowCount: number, spare = 4): { from: number; to: number } {
  const from = Math.max(0, Math.floor(top / rowHeight) - spare);
  return { from, to: Math.min(rowCount, Math.ceil((top + height) / rowHeight) + spare) };
}

/** What of the columns is in sight: first, one past the last, and how far the first is from the left. */
export function columnsInSight(
  widths: readonly number[],
  left: number,
  width: number,
): { from: number; to: number; offset: number } {
  let from = 0;
  let offset = 0;
  while (from < widths.length - 1 && offset + (widths[from] ?? 0) < left) offset += widths[from++] ?? 0;
  let to = from;
  for (let right = offset; to < widths.length && right < left + width; to++) right += widths[to] ?? 0;
  return { from, to, offset };
}

export const headHeight = 30;
/** Width of the row numbers. */
export const numberWidth = 56;

type Sight = { top: number; left: number; width: number; height: number };

/** Where to scroll so that a cell is in sight; row 0 is the names, which always are. */
export function scrollTo([row, column]: readonly [number, number], widths: readonly number[], sight: Sight) {
  const above = Math.max(0, row - 1) * rowHeight;
  const start = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  return {
    top: row === 0 ? sight.top : within(sight.top, above, above + rowHeight, sight.height - headHeight),
    left: within(sight.left, start, start + (widths[column] ?? 0), sight.width - numberWidth),
  };
}

const within = (now: number, from: number, to: number, room: number): number => {
  if (from < now) return from;
  return to > now + room ? to - room : now;
};
