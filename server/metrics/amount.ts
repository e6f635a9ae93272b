import type { Meaning } from '../../queries/meaning.ts';
import type { Basis } from '../contract/metric.ts';
import type { Table } from '../db/table.ts';
import type { NamedMetric } from './library.ts';

/** What is added up in a metric's numerator: loans, or money. */
export const amountOf = ({ metric }: NamedMetric, basis: Basis): Meaning =>
  metric.unit === 'integer' || basis === 'count' ? 'integer' : 'money';

/** The table with other meanings for the columns named: they decide how a figure is written. */
export function withMeanings(table: Table, meanings: ReadonlyMap<string, Meaning>): Table {
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, meaning: meanings.get(column.name) ?? column.meaning })),
  };
}
