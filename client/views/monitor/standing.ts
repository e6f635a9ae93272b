import type { FigureTable } from '../../lib/figure-table.ts';
import { monthsShown, type Product, type Selection } from '../../lib/selection.ts';
import type { Level } from '../../ui/glyph.ts';

export type ShownLimit = { warn: number; critical: number };

/** One product's series over the months shown and where it stands in the last of them. */
export type Standing = {
  product: Product;
  /** Place among the source's products by id: decides the hue, whatever the balances do. */
  place: number;
  /** Overdue rate of each month shown; null where there is none. */
  series: readonly (number | null)[];
  value: number | null;
  /** Why `value` is null; null with no row at all. */
  reason: string | null;
  /** Outstanding balance, or loans under the count basis. */
  denominator: number | null;
  /** Difference to the month before, 0–1; null when either is not known. */
  change: number | null;
  limit: ShownLimit | null;
  /** Share of the critical limit used; 1 is at the limit. */
  share: number | null;
  level: Level;
};

/** Equality is not a breach (domain.md §4.1). */
const epsilon = 1e-9;

export function levelOf(value: number | null, limit: ShownLimit | null): Level {
  if (value === null || limit === null) return 'unset';
  if (value > limit.critical + epsilon) return 'critical';
  return value > limit.warn + epsilon ? 'warn' : 'within';
}

/** Where each product shown stands: most of its critical limit used first, those without a limit after, by rate; of equals the larger. */
export function readStandings(
  figures: FigureTable,
  selection: Selection,
  limitOf: (product: Product) => ShownLimit | null,
): Standing[] {
  const months = monthsShown(selection);
  const at = new Map(figures.map((figure) => [`${figure.product}\n${figure.month}`, figure]));
  const asked = ({ id }: Product) => selection.product.length === 0 || selection.product.includes(id);
  return [...selection.products]
    .sort((one, other) => one.id.localeCompare(other.id, 'en'))
    .map((product, place) => ({ product, place }))
    .filter(({ product }) => asked(product))
    .map(({ product, place }): Standing => {
      const rows = months.map((month) => at.get(`${product.id}\n${month}`));
      const series = rows.map((row) => row?.value ?? null);
      const value = series.at(-1) ?? null;
      const before = series.at(-2) ?? null;
      const limit = limitOf(product);
      return {
        product,
        place,
        series,
        value,
        reason: rows.at(-1)?.reason ?? null,
        denominator: rows.at(-1)?.denominator ?? null,
        change: value === null || before === null ? null : value - before,
        limit,
        share: value === null || limit === null ? null : value / limit.critical,
        level: levelOf(value, limit),
      };
    })
    .filter(({ series }) => series.some((rate) => rate !== null))
    .sort((one, other) => order(other) - order(one) || (other.denominator ?? 0) - (one.denominator ?? 0));
}

const order = ({ share, value }: Standing): number => share ?? (value ?? -1) - 1e6;

export const isPast = ({ level }: Standing): boolean => level === 'critical' || level === 'warn';

/** Products in colour: those the address names, else those past a limit, else the one nearest to its limit. */
export function focusOf(standings: readonly Standing[], wanted: readonly string[]): readonly string[] {
  const shown = wanted.filter((id) => standings.some(({ product }) => product.id === id));
  if (shown.length > 0) return shown;
  const past = standings.filter(isPast).map(({ product }) => product.id);
  return past.length > 0 ? past : standings.slice(0, 1).map(({ product }) => product.id);
}
