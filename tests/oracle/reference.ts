import type { OracleBook } from './loan.ts';
import type { Figure, Question } from './question.ts';

type Cell = { group: string; cohort: number; mob: number; figure: Figure; loans: number };
type CellsOf = (book: OracleBook, question: Question) => Map<string, Figure>;

/** The cohorts that one is compared with: the latest earlier ones, and how many there must be (domain.md §4.3, vintage_band). */
const [most, least] = [12, 6];
/** Months counted from year 0, of YYYY-MM. */
const monthOf = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;

/** The figures of month cohorts, each with what earlier cohorts say of its age, whichever months are asked for. */
export function withReferences(book: OracleBook, question: Question, figures: Map<string, Figure>, cellsOf: CellsOf) {
  const { from: _from, to: _to, ...always } = question;
  const { by } = question;
  if (!by.includes('cohort') || !(by.includes('mob') || by.includes('month'))) return figures;
  const groups = by.filter((dimension) => !['cohort', 'mob', 'month'].includes(dimension));
  const asked = { ...always, by: [...groups, 'cohort', 'mob'] as const };
  const counted = cellsOf(book, { ...asked, basis: 'count' });
  const cells = [...cellsOf(book, asked)].map(([key, figure]): Cell => {
    const values: unknown[] = JSON.parse(key);
    const [cohort, mob] = values.slice(-2);
    const loans = counted.get(key)?.denominator ?? 0;
    return {
      group: JSON.stringify(values.slice(0, -2)),
      cohort: monthOf(String(cohort)),
      mob: Number(mob),
      figure,
      loans,
    };
  });
  return new Map([...figures].map(([key, figure]) => [key, { ...figure, cell: { ...figure.cell, ...compared(key) } }]));

  function compared(key: string): Record<string, number | null> {
    const values: unknown[] = JSON.parse(key);
    const at = (dimension: Question['by'][number]) => values[by.indexOf(dimension)];
    const group = JSON.stringify(groups.map(at));
    const cohort = monthOf(String(at('cohort')));
    const mob = by.includes('mob') ? Number(at('mob')) : monthOf(String(at('month'))) - cohort;
    const peers = cells.filter((cell) => cell.group === group && cell.mob === mob);
    const loans = peers.find((cell) => cell.cohort === cohort)?.loans ?? 0;
    return referenceOf(
      peers.filter((cell) => cell.cohort < cohort && isComparable(cell)).toSorted((a, b) => a.cohort - b.cohort),
      loans,
    );
  }
}

/** A truncated cohort is no reference for others (domain.md §2.5), nor one whose figure is not known. */
const isComparable = ({ figure }: Cell): boolean => figure.value !== null && figure.cell?.truncated === false;

function referenceOf(earlier: readonly Cell[], loans: number): Record<string, number | null> {
  const figures = earlier.slice(-most).map(({ figure }) => figure);
  if (figures.length < least) {
    return { reference: null, reference_low: null, reference_high: null, reference_s: null, reference_cohorts: null };
  }
  const rates = figures.map(({ value }) => value ?? 0);
  let [numerator, denominator] = [0, 0];
  for (const figure of figures) {
    numerator += figure.numerator ?? 0;
    denominator += figure.denominator ?? 0;
  }
  const reference = numerator / denominator;
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const spread = Math.sqrt(rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (rates.length - 1));
  const chance = Math.sqrt(Math.max(0, reference * (1 - reference)) / loans);
  return {
    reference,
    reference_low: Math.min(...rates),
    reference_high: Math.max(...rates),
    reference_s: Math.max(spread, chance, 1e-4),
    reference_cohorts: rates.length,
  };
}
