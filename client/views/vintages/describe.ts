import type { Basis } from '../../../server/contract/metric.ts';
import { formatCount, formatMoney, formatRate } from '../../lib/format.ts';
import type { Locale } from '../../lib/locale.ts';
import type { VintageFigure } from '../../lib/vintage-table.ts';
import { sayAgainst } from '../same-age-text.ts';
import { type Cohort, isHollow, isReadable, isSmall, monthsIn, referenceAge } from './cohort.ts';
import { cohortName } from './cohort-name.ts';
import { isLoss, type VintageQuestion } from './question.ts';
import type { Vintage } from './vintage.ts';

/** How the words of one answer are written. */
export type Wording = { question: VintageQuestion; basis: Basis; currency: string; threshold: number; locale: Locale };

/** `Ever 30+` */
export function measureName({ question, threshold, locale }: Wording): string {
  return locale.strings.vintages.named[question.measure](threshold);
}

/** What stands at an age of a cohort in full: value, amounts, loans, and what it lacks; why there is none. */
export function cellLabel(cohort: Cohort, mob: number, wording: Wording): string {
  const { strings, language } = wording.locale;
  const { vintages } = strings;
  const cell = cohort.cells.get(mob);
  return [
    vintages.cell(cohortName(cohort.id, language), mob),
    cell ? readingOf(cell, wording) : strings.noValue(vintages.firstSeen(cohort.firstSeen)),
    ...(cell && cell.value !== null ? caveats(cohort, cell, wording) : []),
  ].join(vintages.joint);
}

function readingOf(cell: VintageFigure, wording: Wording): string {
  const { strings } = wording.locale;
  if (cell.value === null) return strings.noValue(strings.reasons[cell.reason ?? ''] ?? cell.reason ?? strings.noRow);
  const size = (amount: number | null) => formatSize(amount ?? 0, wording);
  return strings.vintages.share(formatRate(cell.value), size(cell.numerator), size(cell.denominator));
}

/** What was lent, or a part of it: money, or loans by count. */
export function formatSize(size: number, { basis, currency, locale }: Wording): string {
  return basis === 'count' ? formatCount(size) : formatMoney(size, currency, locale.language);
}

function caveats(cohort: Cohort, cell: VintageFigure, { question, locale }: Wording): string[] {
  const { vintages } = locale.strings;
  // quarters and years have no reference
  const against =
    question.grain === 'month' && cell.value !== null && !isHollow(cohort, cell)
      ? sayAgainst(cell.value, cell.reference, locale.strings)
      : [];
  return [
    cohort.loans === null ? '' : vintages.loansLent(formatCount(cohort.loans)),
    isSmall(cohort) ? vintages.small : '',
    cell.mob < referenceAge ? vintages.young : '',
    cell.partial ? vintages.partial(cell.n_cohorts, monthsIn[question.grain]) : '',
    ...against,
    cell.missing_share ? vintages.missing(formatRate(cell.missing_share)) : '',
  ].filter(Boolean);
}

/** One sentence a fact: the newest readable cohort, the others at its age, what the band is of, and cohorts the tape saw too late. */
export function describeCurves(cohorts: readonly Cohort[], { locale }: Wording, banded?: Cohort): string {
  const { vintages, trend } = locale.strings;
  const newest = cohorts.findLast(isReadable);
  const { latest } = newest ?? {};
  const lines: string[] = [];
  if (newest && latest?.value !== null && latest?.value !== undefined) {
    lines.push(vintages.now(cohortName(newest.id, locale.language), formatRate(latest.value), latest.mob));
    const others = cohorts.filter((cohort) => cohort !== newest).flatMap((cohort) => valueAt(cohort, latest.mob) ?? []);
    const [low, high] = [Math.min(...others), Math.max(...others)];
    if (others.length > 0) lines.push(vintages.others(others.length, formatRate(low), formatRate(high)));
  }
  if (banded) {
    const counts = [...banded.cells.values()].map(({ reference }) => reference?.cohorts ?? 0);
    lines.push(vintages.banded(cohortName(banded.id, locale.language), Math.max(...counts)));
  }
  const late = cohorts.filter(({ firstSeen }) => firstSeen > referenceAge).map(({ firstSeen }) => firstSeen);
  if (late.length > 0) {
    lines.push(vintages.late(late.length, cohorts.length, Math.min(...late), Math.max(...late)));
  }
  return lines.join(trend.space);
}

/** The newest cohort known at an age, the highest one, and how many the tape saw too late for it. */
export function describeSlice(cohorts: readonly Cohort[], mob: number, { locale }: Wording): string {
  const { vintages, trend } = locale.strings;
  const known = cohorts.flatMap((cohort) => {
    const value = valueAt(cohort, mob);
    return value === null ? [] : { name: cohortName(cohort.id, locale.language), value };
  });
  const [newest] = known.slice(-1);
  const lines: string[] = [];
  if (newest) {
    lines.push(vintages.at(newest.name, formatRate(newest.value), known.length));
    const highest = known.reduce((top, one) => (one.value > top.value ? one : top), newest);
    if (highest !== newest) lines.push(vintages.highest(highest.name, formatRate(highest.value)));
  }
  const late = cohorts.filter(({ firstSeen }) => firstSeen > mob).length;
  if (late > 0) lines.push(vintages.lateAt(late, cohorts.length));
  return lines.join(trend.space);
}

export const valueAt = (cohort: Cohort, mob: number): number | null => cohort.cells.get(mob)?.value ?? null;

/** Losses are amounts whatever the page's basis is. */
export function wordingOf({ selection, question }: Vintage, locale: Locale): Wording {
  const { source, basis, threshold } = selection;
  return {
    question,
    basis: isLoss(question.measure) ? 'balance' : basis,
    currency: source.currency,
    threshold,
    locale,
  };
}
