import type { ResultColumn, ResultTable } from '../../lib/result-table.ts';

export const marks = ['line', 'bar', 'point'] as const;
export type Mark = (typeof marks)[number];
/** Columns by their place in the result; `colour` null draws one series. */
export type ChartChoice = { mark: Mark; x: number; y: number; colour: number | null };
type Called = Pick<ResultColumn, 'name' | 'kind'>;
/** A choice that somebody made, by what its columns are called, for the results that follow. */
export type NamedChoice = { mark: Mark; x: Called; y: Called; colour: Called | null };
/** Names of the products, in catalog order: each keeps its colour. */
export type Drawn = { table: ResultTable; order: Uint32Array | null; products: readonly (readonly string[])[] };

/** A row as it is drawn: `x` is a time, a number or a text, `c` what it is coloured by; `row`, `column` and `tip` as in `chart-points.ts`. */
export type Point = { x: string | number; y: number; c: string; tip: string; row: number; column: number };

/** A chart draws so many rows, the first as they stand. */
export const mostDrawn = 5000;
/** A column of more values than this colours nothing by itself. */
export const mostSeries = 12;

export const monthForm = /^\d{4}-\d{2}$/;

/** Whether a column is of days or months: by its type, or by texts such as `2026-06`. */
export function isTime({ kind, value }: ResultColumn, rowCount: number): boolean {
  if (kind === 'time') return true;
  const first = Array.from({ length: Math.min(rowCount, 50) }, (_, row) => value(row)).filter(
    (found) => found !== null,
  );
  return first.length > 0 && first.every((found) => typeof found === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(found));
}

/** What would be drawn of a result before somebody chooses; null where no column is of numbers. */
export function firstChoice(table: ResultTable): ChartChoice | null {
  const { columns, rowCount } = table;
  const places = columns.map((_, at) => at);
  const distinct = (at: number) => valuesOf(columns[at], rowCount).size;
  const time = places.find((at) => isTime(columns[at] as ResultColumn, rowCount));
  const numbers = places.filter((at) => columns[at]?.kind === 'number');
  const texts = places.filter((at) => columns[at]?.kind === 'text' && at !== time);
  const [text] = texts;
  // a text that comes again and again groups rows, which the first number then sets apart: months on book, say
  const over =
    text !== undefined && numbers.length > 1 && distinct(text) < Math.min(rowCount, mostDrawn) ? numbers[0] : text;
  const x = time ?? over ?? places.find((at) => at !== numbers[0]) ?? numbers[0];
  const left = numbers.filter((at) => at !== x || numbers.length === 1);
  const y = left.find((at) => /rate|value|share/i.test(columns[at]?.name ?? '')) ?? left[0];
  if (y === undefined || x === undefined) return null;
  const colour = texts.find((at) => at !== x && distinct(at) <= mostSeries) ?? null;
  const isLine = x === time || (columns[x]?.kind === 'number' && colour !== null);
  return { mark: isLine ? 'line' : columns[x]?.kind === 'number' ? 'point' : 'bar', x, y, colour };
}

export function namedChoice({ mark, x, y, colour }: ChartChoice, { columns }: ResultTable): NamedChoice | null {
  const [over, up, by] = [columns[x], columns[y], colour === null ? null : columns[colour]];
  const called = ({ name, kind }: ResultColumn): Called => ({ name, kind });
  return over && up && by !== undefined ? { mark, x: called(over), y: called(up), colour: by && called(by) } : null;
}

/** The choice in another result; null where one of its columns is not there, or holds something else. */
export function keptChoice({ mark, x, y, colour }: NamedChoice, { columns }: ResultTable): ChartChoice | null {
  const placeOf = (called: Called) =>
    columns.findIndex(({ name, kind }) => name === called.name && kind === called.kind);
  const [over, up, by] = [placeOf(x), placeOf(y), colour && placeOf(colour)];
  return over < 0 || up < 0 || (by !== null && by < 0) ? null : { mark, x: over, y: up, colour: by };
}

const valuesOf = (column: ResultColumn | undefined, rowCount: number): Set<string> =>
  new Set(Array.from({ length: Math.min(rowCount, mostDrawn) }, (_, row) => column?.whole(row) ?? ''));

/** The first rows as they stand; those without a number or a place are not drawn. */
export function pointsOf({ table, order }: Drawn, { mark, x, y, colour }: ChartChoice): Point[] {
  const { columns, rowCount } = table;
  const [over, up, by] = [columns[x], columns[y], colour === null ? undefined : columns[colour]];
  const timed = over !== undefined && isTime(over, rowCount);
  const names = new Map<string, number>();
  const places = new Map<string, number>();
  return Array.from({ length: Math.min(rowCount, mostDrawn) }, (_, at) => order?.[at] ?? at).flatMap((row) => {
    const value = up?.value(row) ?? null;
    const text = over?.shown(row) ?? null;
    if (value === null || text === null || !Number.isFinite(Number(value))) return [];
    const c = by ? (by.shown(row) ?? 'null') : '';
    if (!names.has(c)) names.set(c, names.size);
    if (!places.has(text)) places.set(text, places.size);
    const time = timed ? timeOf(text) : null;
    const number = over?.kind === 'number' ? Number(text) : null;
    return {
      x: mark === 'bar' ? text : (time ?? number ?? text),
      y: Number(value),
      c,
      tip: [...(c ? [c] : []), text, up?.shown(row) ?? ''].join(' · '),
      row: names.get(c) ?? 0,
      column: timed ? (time ?? 0) : (places.get(text) ?? 0),
    };
  });
}

/** UTC milliseconds of a month, day or moment as a result shows it. */
const timeOf = (text: string): number =>
  Date.parse(monthForm.test(text) ? `${text}-01` : text.includes(' ') ? `${text.replace(' ', 'T')}Z` : text);
