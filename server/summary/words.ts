import type { Language } from '../contract/language.ts';
import type { Fact, SectionId } from '../contract/summary.ts';
import type { SummaryNote } from '../contract/summary-note.ts';
import type { Piece } from './say.ts';
import { wordsEn } from './words-en.ts';
import { wordsZh } from './words-zh.ts';

/** Products past a limit, worst first; `isLimited`: whether any has one. */
export type Past = { critical: readonly Fact[]; warn: readonly Fact[]; isLimited: boolean };
export type PastCounts = { past: Fact; all: Fact; money: Fact; share: Fact };
export type AlertCounts = { raised: Fact; open: Fact; resolved: Fact; acknowledged: Fact };
export type Effects = { change: Fact; rate: Fact; mix: Fact; since: Piece };
export type CohortFacts = { cohort: Fact; age: Fact; ratio: Fact };
export type BenchmarkFacts = { own: Fact; other: Fact; gap: Fact };
export type ForecastFacts = { forecast: Fact; error: Fact | null };
export type MovedBy = 'product' | 'grade' | 'channel' | 'region';

type ColumnName =
  | ('figure' | 'product' | 'value' | 'month' | 'year' | 'limit' | 'share' | 'group' | 'rate' | 'mix' | 'total')
  | ('cohort' | 'ratio' | 'step' | 'alert' | 'since' | 'state' | 'comment' | 'rule' | 'count')
  | ('decision' | 'effect' | 'owner' | 'due' | 'by' | 'at' | 'text' | 'published' | 'comparability');

/** The words around tables and charts, and the names of figures. */
export type Labels = {
  sections: Record<SectionId, string>;
  columns: Record<ColumnName, string>;
  dimensions: Record<MovedBy, string>;
  charts: Record<'trend' | 'trendBare' | 'limits' | 'limitsAbout' | 'cohorts' | 'warning' | 'critical', string> & {
    trendAbout: (focus: string) => string;
    cohortsAbout: (age: number) => string;
  };
  names: Record<
    | ('balance' | 'npl' | 'entry' | 'writeOff' | 'pastBalance' | 'productsPast' | 'productsLimited' | 'pastShare')
    | ('change' | 'rateEffect' | 'mixEffect' | 'age' | 'worse' | 'raised' | 'open' | 'resolved' | 'acknowledged')
    | ('findings' | 'gap' | 'expectedRate' | 'expectedEntry' | 'expectedLoss' | 'pastError'),
    string
  > &
    Record<'rate' | 'overdue' | 'step' | 'cure', (number: number) => string> & { benchmark: (id: string) => string };
  limitOf: Record<'warn' | 'critical', (name: string) => string>;
  states: Record<Exclude<SummaryNote['state'], null>, string>;
  alertStates: Record<'raised' | 'open' | 'resolved', string>;
  acknowledged: string;
  comparability: Record<'same' | 'approx' | 'unknown', string>;
  severities: Record<'critical' | 'warn', string>;
  pageOf: string;
  movers: string;
  definition: string;
  definitionLt30: string;
  kpiChanges: (month: string, year: string) => string;
  kpiPast: (products: string, share: string) => string;
  figures: string;
};

/** What a summary says in one language: templates of sentences over facts. Their words hold no digit. */
export type Words = Labels & {
  title: string;
  asOf: (day: string, snapshot: string) => string;
  generated: string;
  headline: (past: Past, rate: Fact) => Piece[];
  figure: (fact: Fact) => Piece[];
  pastLimits: (counts: PastCounts) => Piece[];
  effects: (effects: Effects) => Piece[];
  carrier: (dimension: string, total: Fact) => Piece[];
  noMove: string;
  cohort: (facts: CohortFacts) => Piece[];
  cohortAlone: (facts: Omit<CohortFacts, 'ratio'>) => Piece[];
  worseCohorts: (count: Fact) => Piece[];
  noCohort: string;
  alerts: (counts: AlertCounts) => Piece[];
  noAlerts: string;
  findings: (count: Fact) => Piece[];
  benchmark: (facts: BenchmarkFacts) => Piece[];
  noBenchmark: string;
  none: string;
  forecastRate: (facts: ForecastFacts) => Piece[];
  stated: (fact: Fact) => Piece[];
  noForecast: string;
};

export const wordsOf: Record<Language, Words> = { en: wordsEn, 'zh-CN': wordsZh };
