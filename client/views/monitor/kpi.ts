import type { FigureTable } from '../../lib/figure-table.ts';
import type { Figure } from '../../lib/figure-table.ts';

/** One key figure over the last months, oldest first. */
export type KpiSeries = { values: readonly (number | null)[]; reason: string | null };

type Measure = 'value' | 'numerator' | 'denominator';

/** One column of a question by month, over these months. */
export function kpiSeries(figures: FigureTable, months: readonly string[], measure: Measure): KpiSeries {
  const rows = new Map(figures.map((figure): [string, Figure] => [figure.month, figure]));
  return {
    values: months.map((month) => rows.get(month)?.[measure] ?? null),
    reason: rows.get(months.at(-1) ?? '')?.reason ?? null,
  };
}

/** The last value against the one before, as a difference and as a share of the one before; null where either is not known. */
export function kpiChange({ values }: KpiSeries): { difference: number; share: number | null } | null {
  const [before = null, now = null] = values.slice(-2);
  if (values.length < 2 || before === null || now === null) return null;
  return { difference: now - before, share: before === 0 ? null : now / before - 1 };
}
