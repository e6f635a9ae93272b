import type { ResultColumn, ResultTable, ResultValue } from './result-table.ts';

export type Sort = { column: number; down: boolean };

/** Rows of a result in the order of one column, nulls last both ways, rows of equal value as they came. */
export function orderOf({ columns, rowCount }: ResultTable, sort: Sort): Uint32Array {
  const values = valuesOf(columns[sort.column], rowCount);
  const sign = sort.down ? -1 : 1;
  const order = Uint32Array.from({ length: rowCount }, (_, row) => row);
  return order.sort((one, other) => {
    const [a = null, b = null] = [values[one], values[other]];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || one - other;
    return sign * compare(a, b) || one - other;
  });
}

function valuesOf(column: ResultColumn | undefined, rowCount: number): ResultValue[] {
  const read = column?.unscaled ?? column?.value;
  return Array.from({ length: rowCount }, (_, row) => read?.(row) ?? null);
}

const compare = (a: Exclude<ResultValue, null>, b: Exclude<ResultValue, null>): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a column holds: nulls, distinct values, ends, and of numbers sum and mean. */
export type ColumnStats = {
  nulls: number;
  distinct: number;
  least: ResultValue;
  most: ResultValue;
  sum: number | null;
  mean: number | null;
};

export function statsOf(column: ResultColumn, rowCount: number): ColumnStats {
  const values = valuesOf(column, rowCount);
  const rows = Array.from(values.keys()).filter((row) => values[row] !== null);
  const isNumber = column.kind === 'number';
  const sum = isNumber ? rows.reduce((total, row) => total + Number(column.value(row)), 0) : null;
  let [least, most] = [rows[0], rows[0]];
  for (const row of rows) {
    if (isBefore(values, row, least)) least = row;
    if (isBefore(values, most, row)) most = row;
  }
  const told = (row: number | undefined): ResultValue =>
    row === undefined ? null : column.unscaled ? column.whole(row) : column.value(row);
  return {
    nulls: rowCount - rows.length,
    distinct: new Set(rows.map((row) => values[row])).size,
    least: told(least),
    most: told(most),
    sum,
    mean: sum === null || rows.length === 0 ? null : sum / rows.length,
  };
}

function isBefore(values: readonly ResultValue[], row: number | undefined, other: number | undefined): boolean {
  const [a, b] = [values[row ?? -1] ?? null, values[other ?? -1] ?? null];
  return a !== null && b !== null && a < b;
}

/** A block of cells as tab-separated text; tabs and line ends within a value become blanks. */
export function tsvOf(columns: readonly ResultColumn[], rows: readonly number[], withNames: boolean): string {
  const clean = (text: string) => text.replaceAll(/[\t\r\n]+/g, ' ');
  const lines = rows.map((row) => columns.map((column) => clean(column.whole(row))).join('\t'));
  const names = columns.map(({ name }) => clean(name)).join('\t');
  return (withNames ? [names, ...lines] : lines).join('\n');
}
