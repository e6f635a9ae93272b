import { monthIndex, monthText } from '../../queries/meaning.ts';
import {
  formatChange,
  formatCount,
  formatMoney,
  formatRate,
  formatRateChange,
  formatRatio,
  formatRoll,
  formatRollRate,
  formatShare,
  missing,
} from '../contract/figure-text.ts';
import type { Language } from '../contract/language.ts';
import type { Change, Fact } from '../contract/summary.ts';
import type { Figure, Monthly } from './monthly.ts';

export type Unit = Fact['unit'];
type Told = Pick<Fact, 'id' | 'name' | 'unit'> &
  Partial<Pick<Fact, 'metric' | 'month' | 'group' | 'value' | 'numerator' | 'denominator' | 'reason'>>;

/** The facts of one summary: each is noted once and told by its id. */
export type FactBook = {
  /** Notes a fact; what is not given is that of the whole book in the month of the summary. */
  note(told: Told): Fact;
  /** Notes a figure of the month with its change on the month before and on the year. */
  figure(id: string, name: string, monthly: Monthly, member?: { name: string; id: string }): Fact;
  all(): Fact[];
};

export type FactPlace = { month: string; source: string; currency: string; lang: Language };

export const monthsBack = (month: string, months: number): string => monthText(monthIndex(month) - months);

export function openFactBook({ month, source, currency, lang }: FactPlace): FactBook {
  const facts = new Map<string, Fact>();
  const note = (told: Told): Fact => {
    const value = told.value ?? null;
    const fact: Fact = {
      ...{ metric: null, month, numerator: null, denominator: null, reason: null },
      ...{ change_month: null, change_year: null },
      ...told,
      value,
      group: { source, ...told.group },
      text: isRoll(told.metric) && value !== null ? formatRollRate(value) : unitText(told.unit, value, currency, lang),
    };
    if (facts.has(fact.id)) throw new Error(`two facts are called ${fact.id}`);
    facts.set(fact.id, fact);
    return fact;
  };
  return {
    note,
    figure(id, name, monthly, member) {
      const now = monthly.at(month, member?.id);
      const unit: Unit = monthly.isRatio ? 'rate' : monthly.metric.endsWith('_cnt') ? 'count' : 'money';
      const fact = note({
        id,
        name,
        unit,
        metric: monthly.metric,
        ...now,
        group: member ? { [member.name]: member.id } : {},
      });
      const since = (months: number) => {
        const before = monthsBack(month, months);
        return changeOf(now, monthly.at(before, member?.id), before, monthly);
      };
      return Object.assign(fact, { change_month: since(1), change_year: since(12) });
    },
    all: () => [...facts.values()],
  };
}

/** Of a rate the difference, of an amount the share of what it was. */
function changeOf(now: Figure, before: Figure, month: string, { isRatio, metric }: Monthly): Change {
  const unit = isRatio ? 'points' : 'share';
  const reason =
    now.value === null || before.value === null
      ? (before.reason ?? now.reason ?? 'no_exposure')
      : !isRatio && before.value === 0
        ? 'no_exposure'
        : null;
  if (reason !== null || now.value === null || before.value === null)
    return { value: null, unit, text: missing, month, reason };
  const value = isRatio ? now.value - before.value : now.value / before.value - 1;
  const ofRate = isRoll(metric) ? `${formatRoll(now.value, value)} pp` : formatRateChange(value);
  const text = isRatio ? ofRate : formatChange(value);
  return { value, unit, text, month, reason: null };
}

/** A value as it is shown, by its unit; an en dash for null. */
function unitText(unit: Unit, value: number | null, currency: string, lang: Language): string {
  if (value === null) return missing;
  switch (unit) {
    case 'rate':
      return formatRate(value);
    case 'points':
      return formatRateChange(value);
    case 'money':
      return formatMoney(value, currency, lang);
    case 'ratio':
      return formatRatio(value);
    case 'change':
      return formatPart(value);
    case 'share':
      return formatShare(value);
    default:
      return formatCount(value);
  }
}

/** A part of a figure such as an error: one decimal, without a sign. */
const formatPart = (part: number): string => `${(Math.abs(part) * 100).toFixed(1)}%`;

/** Rates of moving on have one decimal from 10 % up. */
const isRoll = (metric: string | null | undefined): boolean => /^(nfr|cure)_/.test(metric ?? '');
