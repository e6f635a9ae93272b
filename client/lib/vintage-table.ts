import type { Table } from 'apache-arrow';
import { number, text } from './column.ts';
import { type Reference, referenceReader } from './reference.ts';

/** One cohort's figure at one age; `denominator` is what the cohorts observed were lent. */
export type VintageFigure = {
  cohort: string;
  mob: number;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  reason: string | null;
  /** Month cohorts observed. */
  n_cohorts: number;
  partial: boolean;
  missing_share: number | null;
  /** The earlier cohorts at the same age: their mean, lowest and highest; null where they are too few, or no month cohorts are asked. */
  reference: Reference | null;
};

/** Reads the columns of a vintage metric asked by cohort and months on book; `grain` names the cohort's column. */
export function readVintages(table: Table, grain: 'cohort' | 'cohort_quarter' | 'cohort_year'): VintageFigure[] {
  const names = [grain, 'mob', 'numerator', 'denominator', 'value', 'reason', 'n_cohorts', 'partial', 'missing_share'];
  const columns = names.map((name) => table.getChild(name));
  const [cohort, mob, numerator, denominator, value, reason, observed, partial, missing] = columns;
  const referenceAt = referenceReader(table);
  return Array.from({ length: table.numRows }, (_, row) => ({
    cohort: text(cohort?.get(row)) ?? '',
    mob: number(mob?.get(row)) ?? 0,
    numerator: number(numerator?.get(row)),
    denominator: number(denominator?.get(row)),
    value: number(value?.get(row)),
    reason: text(reason?.get(row)),
    n_cohorts: number(observed?.get(row)) ?? 0,
    partial: partial?.get(row) === true,
    missing_share: number(missing?.get(row)),
    reference: referenceAt(row),
  }));
}
