import type { Table } from 'apache-arrow';
import { number } from './column.ts';

/** The earlier cohorts at the same age (domain.md §4.3): their mean Σ num / Σ den, lowest and highest rate, `s` that a difference is measured in, and how many they are. */
export type Reference = { value: number; low: number; high: number; s: number; cohorts: number };

/** Reads the reference of each row of a vintage answer; null where there is none. */
export function referenceReader(table: Table): (row: number) => Reference | null {
  const columns = ['reference', 'reference_low', 'reference_high', 'reference_s', 'reference_cohorts'].map((name) =>
    table.getChild(name),
  );
  return (row) => {
    const [value, low, high, s, cohorts] = columns.map((column) => number(column?.get(row)));
    if (typeof value !== 'number' || typeof s !== 'number') return null;
    return { value, low: low ?? value, high: high ?? value, s, cohorts: cohorts ?? 0 };
  };
}
