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
  const widths = table.columns.map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ''))));
  return lines
    .map((line) => {
      const cells = line.map((text, at) => {
        const gap = ' '.repeat((widths[at] ?? 0) - widthOf(text));
        const meaning = table.columns[at]?.meaning;
        return meaning && numeric.includes(meaning) ? gap + text : text + gap;
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
