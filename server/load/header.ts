import { UserError } from '../errors.ts';

/** What the first lines of a separated file say: how fields are told apart, what they are called, how many records stand above. */
export type Header = { delimiter: string; columns: string[]; recordsAbove: number };

const delimiters = [',', '\t', '|', ';'];
const mostColumns = 5_000;
/** Titles and blank lines may stand above the names of the columns; no table has fewer than three columns. */
const mostLinesAbove = 10;
const fewestColumns = 3;
/** Columns the loader adds to those of a tape, or that the engine has. */
const ownColumns = ['file_no', 'row_no', 'rowid', 'path of the file'];

/** Reads the header off the start of a text; refuses it by line and reason. `isWhole` tells that nothing follows the start. */
export function readHeader(name: string, start: string, isWhole: boolean): Header {
  const records = firstRecords(start);
  const filled = ({ text }: LeadingRecord) =>
    splitLine(text, delimiterOf(text)).filter((field) => field.trim() !== '').length;
  const header =
    records.find((record) => filled(record) >= fewestColumns) ?? records.find(({ text }) => text.trim() !== '');
  if (!header) throw refuseHeader(name, 1, 'is empty', 'a tape has a header line and one row a loan');
  const line = header.linesAbove + 1;
  if (!header.isEnded && !isWhole)
    throw refuseHeader(name, line, 'is longer than 256 KiB', 'the names of the columns stand in the first line');
  const delimiter = delimiterOf(header.text);
  const columns = columnNames(splitLine(header.text, delimiter));
  if (columns.filter((column) => /^[\d.,:/+-]+$/.test(column)).length > columns.length / 2)
    throw refuseHeader(
      name,
      line,
      'holds values where the names of the columns should stand',
      'give the file a header line',
    );
  if (columns.length > mostColumns)
    throw refuseHeader(
      name,
      line,
      `has ${columns.length} columns, more than ${mostColumns}`,
      'give the columns a tape needs',
    );
  const twice = repeated(columns);
  if (twice !== undefined)
    throw refuseHeader(
      name,
      line,
      `column "${twice}" stands twice in the header`,
      'give each column its own name',
      ':',
    );
  return { delimiter, columns, recordsAbove: records.indexOf(header) };
}

/** Names of columns as they are read: in one line, never empty, none that the loader adds itself. */
export function columnNames(given: readonly string[]): string[] {
  return given.map((column, at) => {
    const name = column.trim().replace(/\s+/g, ' ');
    if (name === '') return `column_${at + 1}`;
    return ownColumns.includes(name.toLowerCase()) ? `${name} of the tape` : name;
  });
}

/** The first name that stands twice; upper and lower case are one to the engine. */
function repeated(columns: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return columns.find((column) => seen.size === seen.add(column.toLowerCase()).size);
}

type LeadingRecord = { text: string; linesAbove: number; isEnded: boolean };

/** The records at the start of a text: lines, or several where a quoted field holds line breaks. */
function firstRecords(start: string): LeadingRecord[] {
  const lines = start.split('\n', mostLinesAbove * 3 + 2);
  const records: LeadingRecord[] = [];
  for (let at = 0; at < lines.length && records.length <= mostLinesAbove; ) {
    let end = at + 1;
    const text = () => lines.slice(at, end).join('\n');
    while (isOpen(text()) && end < lines.length && end - at < mostLinesAbove) end++;
    if (isOpen(text())) end = at + 1;
    records.push({ text: text(), linesAbove: at, isEnded: end < lines.length });
    at = end;
  }
  return records;
}

const isOpen = (text: string): boolean => text.split('"').length % 2 === 0;

const delimiterOf = (line: string): string => {
  const fields = (mark: string) => splitLine(line, mark).length;
  return delimiters.reduce((best, mark) => (fields(mark) > fields(best) ? mark : best));
};

/** Splits one line of a separated file; a doubled quote inside quotes is a quote. */
export function splitLine(line: string, delimiter: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const mark = line[at] ?? '';
    if (quoted) {
      if (mark !== '"') field += mark;
      else if (line[at + 1] === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (mark === '"' && field === '') quoted = true;
    else if (mark === delimiter) {
      fields.push(field);
      field = '';
    } else field += mark;
  }
  return [...fields, field];
}

function refuseHeader(name: string, line: number, what: string, hint: string, mark = ''): UserError {
  return new UserError('load_refused', `${name}, line ${line}${mark} ${what}`, hint);
}
