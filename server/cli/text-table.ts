import type { Meaning } from '../../queries/meaning.ts';
import type { Table } from '../db/table.ts';
import { type Cell, eachRow } from '../wire/rows.ts';

const numeric: readonly Meaning[] = ['integer', 'days', 'months', 'money', 'number', 'ratio'];

/** The table for a terminal: text to the left, numbers to the right, null as a dash. */
export function toText(table: Table): string {
  const lines = [
    table.columns.map(({ name }) => name),
    ...Array.from(eachRow(table), (cells) => cells.map((cell, at) => shown(table.columns[at]?.meaning, cell))),
  ];
  return alignText(
    lines,
    table.columns.map(({ meaning }) => numeric.includes(meaning)),
  );
}

/** Lines of cells in columns as wide as their widest; those of `isRight` stand to the right. */
export function alignText(lines: readonly (readonly string[])[], isRight: readonly boolean[]): string {
  const widths = isRight.map((_, at) => lines.reduce((widest, line) => Math.max(widest, widthOf(line[at] ?? '')), 0));
  return lines
    .map((line) => {
      const cells = line.map((text, at) => {
        const gap = ' '.repeat((widths[at] ?? 0) - widthOf(text));
        return isRight[at] ? gap + text : text + gap;
      });
      return `${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}

function shown(meaning: Meaning | undefined, cell: Cell): string {
  if (cell === null) return '–';
  if (typeof cell !== 'number') return String(cell);
  if (meaning === 'money') return cell.toFixed(2);
  return meaning === 'ratio' ? cell.toFixed(6) : String(cell);
}

/** Chinese characters take two columns of a terminal. */
function widthOf(text: string): number {
  return Array.from(text, (sign): number => (/[\u2e80-\uffef]/.test(sign) ? 2 : 1)).reduce(
    (sum, width) => sum + width,
    0,
  );
}
