import { html, type TemplateResult } from 'lit';
import { formatRate } from '../../lib/format.ts';
import type { Column, Row } from '../../ui/data-table.ts';
import '../../ui/missing.ts';
import type { Ages, Cohort } from './cohort.ts';
import { cohortShort } from './cohort-name.ts';
import { cellLabel, formatSize, measureName, type Wording } from './describe.ts';

type Twin = { columns: readonly Column[]; rows: readonly Row[] };

/** The curves as a table: an age a row, a cohort a column, the newest first. */
export function curvesTwin(cohorts: readonly Cohort[], ages: Ages, wording: Wording): Twin {
  const newestFirst = [...cohorts].reverse();
  const { strings, language } = wording.locale;
  return {
    columns: [
      { label: strings.vintages.age },
      ...newestFirst.map(({ id }) => ({ label: cohortShort(id, language), numeric: true })),
    ],
    rows: Array.from({ length: ages.to - ages.from + 1 }, (_, at) => {
      const mob = ages.from + at;
      return { id: String(mob), cells: [String(mob), ...newestFirst.map((cohort) => rateCell(cohort, mob, wording))] };
    }),
  };
}

/** The cut at one age as a table: a cohort a row, the newest first. */
export function sliceTwin(cohorts: readonly Cohort[], mob: number, wording: Wording): Twin {
  const { strings, language } = wording.locale;
  return {
    columns: [
      { label: strings.vintages.cohort },
      { label: measureName(wording), numeric: true, tone: 'strong' },
      { label: strings.vintages.lent, numeric: true },
    ],
    rows: [...cohorts].reverse().map((cohort) => {
      const lent = cohort.cells.get(mob)?.denominator ?? null;
      return {
        id: cohort.id,
        cells: [
          cohortShort(cohort.id, language),
          rateCell(cohort, mob, wording),
          lent === null ? missingCell(cohort, mob, wording) : formatSize(lent, wording),
        ],
      };
    }),
  };
}

function rateCell(cohort: Cohort, mob: number, wording: Wording): TemplateResult | string {
  const value = cohort.cells.get(mob)?.value ?? null;
  return value === null ? missingCell(cohort, mob, wording) : formatRate(value);
}

const missingCell = (cohort: Cohort, mob: number, wording: Wording): TemplateResult =>
  html`<fw-missing .reason=${cellLabel(cohort, mob, wording)}></fw-missing>`;
