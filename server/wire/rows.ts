import { DuckDBDateValue, DuckDBDecimalValue, type DuckDBValue } from '@duckdb/node-api';
import { monthText } from '../../queries/meaning.ts';
import type { Column, Table } from '../db/table.ts';

export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

/** The table as row objects: months and dates as text, money in cents' precision, whole numbers beyond 2^53 as text. */
export function toRows(table: Table): Row[] {
  const names = table.columns.map(({ name }) => name);
  return Array.from(eachRow(table), (cells) => Object.fromEntries(cells.map((cell, at) => [names[at] ?? '', cell])));
}

/** The cells of each row, in the order of the table's columns. */
export function* eachRow({ columns, chunks }: Table): Generator<Cell[]> {
  for (const chunk of chunks) {
    const read = columns.map((column) => chunk.getColumnValues(column.at).map((value) => toCell(column, value)));
    for (let row = 0; row < chunk.rowCount; row += 1) yield read.map((cells) => cells[row] ?? null);
  }
}

/** Money to the cent, halves away from zero. */
export function toCents(amount: number): number {
  return (Math.sign(amount) * Math.round(Math.abs(amount) * 100)) / 100;
}

function toCell({ name, meaning, type }: Column, value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof DuckDBDateValue) return value.toString();
  const number = value instanceof DuckDBDecimalValue ? value.toDouble() : value;
  if (typeof number !== 'number') throw new Error(`column ${name} has type ${type}: cast it in SQL`);
  if (meaning === 'month') return monthText(number);
  return meaning === 'money' ? toCents(number) : number;
}
