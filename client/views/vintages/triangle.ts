import { formatRate, missing } from '../../lib/format.ts';
import { ageStep } from '../../lib/same-age.ts';
import type { GridCell } from '../../ui/cell-grid.ts';
import { type Ages, type Cohort, isHollow } from './cohort.ts';

/** Cohorts and ages that a triangle shows at most; the file has all of them. */
const mostCohorts = 36;
const mostAges = 36;
const ageSteps = [1, 3, 6, 12] as const;

export type Triangle = {
  cohorts: readonly Cohort[];
  ages: readonly number[];
  /** Months between two ages. */
  step: number;
};

/** The newest cohorts, at every age from the first at which one has risen, or at every third, sixth, twelfth where there are many. */
export function triangleOf(cohorts: readonly Cohort[], { risen: first, to }: Ages): Triangle {
  const shown = cohorts.slice(-mostCohorts);
  const step = ageSteps.find((months) => (to - first) / months < mostAges) ?? 24;
  const start = Math.ceil(first / step) * step;
  const ages = Array.from({ length: Math.max(0, Math.floor((to - start) / step) + 1) }, (_, at) => start + at * step);
  return { cohorts: shown, ages, step };
}

/**
 * A cohort's cells of the triangle: percent without its sign; `isCompared` gives them their step against the same age. Nothing where an age is not reached, an en dash where there is no figure, with the reason in its label.
 */
export function triangleCells(
  cohort: Cohort,
  ages: readonly number[],
  label: (cohort: Cohort, mob: number) => string,
  isCompared: boolean,
): GridCell[] {
  return ages.map((mob) => {
    const cell = cohort.cells.get(mob);
    if (!cell || cell.value === null) {
      const text = cell?.reason === 'immature' ? '' : missing;
      return { text, label: label(cohort, mob), missing: true };
    }
    return {
      text: percent(cell.value),
      label: label(cohort, mob),
      hollow: isHollow(cohort, cell),
      ...(isCompared ? { step: ageStep(cell.value, cell.reference) } : {}),
      marked: (cell.missing_share ?? 0) > 0,
    };
  });
}

const percent = (rate: number): string => formatRate(rate).slice(0, -1);
