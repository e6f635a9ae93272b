import { guarded } from '../wire/csv.ts';
import { isSure } from '../wire/words.ts';
import { type Cell, type Column, type ReadCell, readersOf } from './columns.ts';
import type { Sink, Writer } from './format.ts';
import { cellText, isEndless } from './text.ts';
import { columnName, styles, workbookParts, xmlText } from './workbook.ts';
import { openZip } from './zip.ts';

/** Rows of a sheet, its header among them: what Excel holds. */
const sheetRows = 1_048_576;
/** Bytes of a sheet before it is packed: a zip without extensions holds 4 GiB. */
const sheetBytes = 2 ** 31;
const cellLength = 32_767;
const cut = ' … (cut: a cell of Excel holds 32,767 characters)';
/** Characters that are packed at once. */
const mostText = 2 ** 18;

/**
 * A workbook whose sheets hold the result: what does not fit on one goes on to the next, under its own header. Text that a
 * spreadsheet would run is guarded as in csv; whole numbers beyond 2^53, decimals of more than 15 digits and what no calendar of Excel holds are text.
 */
export function openXlsx(
  columns: readonly Column[],
  sink: Sink,
  limits = { rows: sheetRows, bytes: sheetBytes },
): Writer {
  const zip = openZip(sink);
  const letters = columns.map((_, at) => columnName(at));
  let sheets = 0;
  let rows = 0;
  let bytes = 0;
  let text = '';
  const send = async () => {
    const packed = Buffer.from(text);
    text = '';
    bytes += packed.length;
    await zip.write(packed);
  };
  const begin = () => {
    sheets += 1;
    zip.open(`xl/worksheets/sheet${sheets}.xml`);
    rows = 1;
    bytes = 0;
    text = sheetHead(columns, letters);
  };
  const finish = async () => {
    const last = letters.at(-1) ?? 'A';
    text += `</sheetData><autoFilter ref="A1:${last}${rows}"/></worksheet>`;
    await send();
    await zip.close();
  };
  begin();
  return {
    async write(batch) {
      const readers = readersOf(batch);
      for (let row = 0; row < batch.numRows; row += 1) {
        if (rows >= limits.rows || bytes >= limits.bytes) {
          await finish();
          begin();
        }
        rows += 1;
        text += rowXml(rows, columns, letters, readers, row);
        if (text.length >= mostText) await send();
      }
    },
    async end() {
      await finish();
      for (const [path, part] of workbookParts(sheets)) {
        zip.open(path);
        await zip.write(Buffer.from(part));
        await zip.close();
      }
      await zip.end();
    },
  };
}

function sheetHead(columns: readonly Column[], letters: readonly string[]): string {
  const widths = columns.map(({ name, kind }, at) => {
    const width = Math.min(40, Math.max(name.length + 4, kind === 'timestamp' || kind === 'instant' ? 20 : 12));
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  });
  const names = columns.map(({ name }, at) => textXml(`${letters[at]}1`, guarded(name), styles.header));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${names.join('')}</row>`;
}

function rowXml(
  number: number,
  columns: readonly Column[],
  letters: readonly string[],
  readers: readonly ReadCell[],
  row: number,
): string {
  let cells = '';
  columns.forEach((column, at) => {
    const cell = readers[at]?.(row) ?? null;
    if (cell !== null) cells += cellXml(`${letters[at]}${number}`, column, cell);
  });
  return `<row r="${number}">${cells}</row>`;
}

function cellXml(at: string, column: Column, cell: Exclude<Cell, null>): string {
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const number = serialOf(column, cell);
  if (number === null) {
    const text = typeof cell === 'string' ? cell : cellText(column, cell);
    return textXml(at, column.isWritten ? guarded(text) : text);
  }
  const style = styleOf(column);
  return style === 0 ? `<c r="${at}"><v>${number}</v></c>` : `<c r="${at}" s="${style}"><v>${number}</v></c>`;
}

/** Amounts have two decimals; other decimals stand with the digits they have. */
function styleOf({ kind, scale }: Column): number {
  if (kind !== 'decimal') return styles[kind];
  return scale === 2 ? styles.decimal : scale === 0 ? styles.integer : styles.number;
}

/** Days from Excel's day 0 to 1970, and its first day that its calendar has right. */
const epoch = 25_569;
const firstRight = 61;
const lastDay = 2_958_465;
const dayMicroseconds = 86_400_000_000;

/** The number that Excel holds for a cell; null where it has none. */
function serialOf({ kind, scale, isFine }: Column, cell: number | bigint | string): number | null {
  if (typeof cell === 'string') return null;
  const number = Number(cell);
  if (kind === 'integer') return Number.isSafeInteger(number) ? number : null;
  if (kind === 'decimal' && typeof cell === 'bigint') return isSure(number) ? number / 10 ** scale : null;
  if (kind === 'number' || kind === 'decimal') return Number.isFinite(number) ? number : null;
  if (kind === 'time') return number / dayMicroseconds;
  if (isEndless(cell)) return null;
  const serial = (kind === 'date' ? number : number / (isFine ? 1000 * dayMicroseconds : dayMicroseconds)) + epoch;
  return serial >= firstRight && serial <= lastDay ? serial : null;
}

function textXml(at: string, given: string, style: number = 0): string {
  const text = given.length > cellLength ? given.slice(0, cellLength - cut.length) + cut : given;
  const styled = style === 0 ? '' : ` s="${style}"`;
  return `<c r="${at}"${styled} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}
