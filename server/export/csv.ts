import { csvText, quote } from '../wire/csv.ts';
import { type Cell, type Column, readersOf } from './columns.ts';
import type { OpenWriter } from './format.ts';
import { cellText } from './text.ts';

/** Characters that are sent at once. */
const mostText = 2 ** 18;

/** RFC 4180 as everywhere in the house: a header line always, null as an empty cell, text that a spreadsheet would run guarded. */
export const openCsv: OpenWriter = (columns, sink) => {
  let text = `${columns.map(({ name }) => csvText(name)).join(',')}\r\n`;
  const send = async () => {
    const sent = Buffer.from(text);
    text = '';
    await sink(sent);
  };
  return {
    async write(batch) {
      const readers = readersOf(batch);
      for (let row = 0; row < batch.numRows; row += 1) {
        text += `${columns.map((column, at) => csvCell(column, readers[at]?.(row) ?? null)).join(',')}\r\n`;
        if (text.length >= mostText) await send();
      }
    },
    end: send,
  };
};

function csvCell(column: Column, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return cellText(column, cell);
  return column.isWritten ? csvText(cell) : quote(cell);
}
