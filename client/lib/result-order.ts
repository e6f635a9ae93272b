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
  return Array.from({ length: rowCount }, (_, row) => column?.value(row) ?? null);
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
  const values = valuesOf(column, rowCount).filter((value) => value !== null);
  const isNumber = column.kind === 'number';
  const sum = isNumber ? values.reduce((total: number, value) => total + Number(value), 0) : null;
  let [least, most]: [ResultValue, ResultValue] = [values[0] ?? null, values[0] ?? null];
  for (const value of values) {
    if (least !== null && value < least) least = value;
    if (most !== null && value > most) most = value;
  }
  return {
    nulls: rowCount - values.length,
    distinct: new Set(values).size,
    least,
    most,
    sum,
    mean: sum === null || values.length === 0 ? null : sum / values.length,
  };
}

/** A block of cells as tab-separated text; tabs and line ends within a value become blanks. */
export function tsvOf(columns: readonly ResultColumn[], rows: readonly number[], withNames: boolean): string {
  const clean = (text: string) => text.replaceAll(/[\t\r\n]+/g, ' ');
  const lines = rows.map((row) => columns.map((column) => clean(column.whole(row))).join('\t'));
  const names = columns.map(({ name }) => clean(name)).join('\t');
  return (withNames ? [names, ...lines] : lines).join('\n');
}
