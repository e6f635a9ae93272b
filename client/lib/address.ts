import { type Segment, segments } from '../../server/contract/dimension.ts';
import type { Basis } from '../../server/contract/metric.ts';
import { monthPattern } from '../../server/contract/month.ts';
import { type Inbox, inboxes, type Outcome, outcomes, type ShownSeverity, shownSeverities } from './alert-filter.ts';
import { type Language, languages } from '../locales/index.ts';
import { readDrill } from './drill.ts';
import { type Theme, themes } from './theme.ts';

/** Days past due that Monitor can be asked for. */
export const shownThresholds = [1, 30, 60, 90] as const;
export type ShownThreshold = (typeof shownThresholds)[number];

/** What Vintages can show of a cohort: ever past the threshold, past it at that age, gross or net loss. */
export const measures = ['ever', 'pit', 'gross', 'net'] as const;
export type Measure = (typeof measures)[number];
/** Months of lending that make one cohort. */
export const grains = ['month', 'quarter', 'year'] as const;
export type Grain = (typeof grains)[number];
/** Months on book at which cohorts can be compared. */
export const shownAges = [3, 6, 12, 24] as const;
export type ShownAge = (typeof shownAges)[number];

/** What a cell of Migration tells: share of loans, share of the opening balance, or closing balance over opening balance. */
export const rolls = ['roll_bal', 'roll_cnt', 'transfer'] as const;
export type Roll = (typeof rolls)[number];
/** Months that a matrix of Migration can pool. */
export const shownWindows = [1, 3] as const;
export type ShownWindow = (typeof shownWindows)[number];

/** Buckets that can be put in focus, M1 to M7+. */
export const focusBuckets = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Charts that can be shown as their table. */
export const charts = [
  'trend',
  'buckets',
  'cohorts',
  'curves',
  'slice',
  'values',
  'cell',
  'flow',
  'walk',
  'judged',
  'moved',
  'preview',
] as const;
export type ChartName = (typeof charts)[number];

/** The charts shown as tables once one of them is turned. */
export function turned(table: readonly ChartName[], name: ChartName, asTable: boolean): readonly ChartName[] {
  return charts.filter((chart) => (chart === name ? asTable : table.includes(chart)));
}

export const trendModes = ['rate', 'share', 'panels'] as const;
/** The trend as rates on one scale, as shares of each product's critical limit, or as a panel a product. */
export type TrendMode = (typeof trendModes)[number];

export const heats = ['age', 'rate'] as const;
/** What colours the cells of cohorts: the ratio to earlier ones at the same age, or nothing. */
export type Heat = (typeof heats)[number];

/** All state of the page, as the URL holds it. `undefined` and empty lists are defaults and are not written. */
export type Address = {
  from: string | undefined;
  to: string | undefined;
  source: string | undefined;
  product: readonly string[];
  cohort_from: string | undefined;
  cohort_to: string | undefined;
  /** `segment:value` */
  where: string | undefined;
  basis: Basis;
  threshold: ShownThreshold;
  /** Products in colour, the first one with its limits. */
  focus: readonly string[];
  /** Buckets 1–7 in focus: the page is about the share of balance in them. */
  focus_bucket: readonly string[];
  focus_cohort_from: string | undefined;
  focus_cohort_to: string | undefined;
  mode: TrendMode;
  heat: Heat;
  measure: Measure;
  grain: Grain;
  mob: ShownAge;
  /** Charts shown as tables. */
  table: readonly ChartName[];
  /** What the drawer is open on, see `readDrill`. */
  drill: string | undefined;
  /** The lender's id of the one loan that the drawer has open. */
  loan: string | undefined;
  /** What Segments compares the values of, and which of them are chosen. */
  segment: Segment | undefined;
  value: readonly string[];
  roll: Roll;
  window: ShownWindow;
  /** The transition whose history Migration shows, `M1-M2`. */
  cell: string | undefined;
  /** The load that Loads shows, by its id. */
  load: string | undefined;
  inbox: Inbox;
  severity: ShownSeverity | undefined;
  /** The alert that Alerts shows whole, by its id, and the segment that it is taken apart by. */
  alert: string | undefined;
  split: string | undefined;
  /** The rule that Rules edits, or that the record of evaluations is narrowed to. */
  rule: string | undefined;
  /** What the record of evaluations is narrowed to. */
  month: string | undefined;
  outcome: Outcome | undefined;
  theme: Theme | undefined;
  lang: Language | undefined;
};

/** A parameter that could not be used, as it was given. */
export type Ignored = { name: string; value: string };

export const defaultAddress: Address = {
  from: undefined,
  to: undefined,
  source: undefined,
  product: [],
  cohort_from: undefined,
  cohort_to: undefined,
  where: undefined,
  basis: 'balance',
  threshold: 30,
  focus: [],
  focus_bucket: [],
  focus_cohort_from: undefined,
  focus_cohort_to: undefined,
  mode: 'rate',
  heat: 'age',
  measure: 'ever',
  grain: 'month',
  mob: 6,
  table: [],
  drill: undefined,
  loan: undefined,
  segment: undefined,
  value: [],
  roll: 'roll_bal',
  window: 1,
  cell: undefined,
  load: undefined,
  inbox: 'open',
  severity: undefined,
  alert: undefined,
  split: undefined,
  rule: undefined,
  month: undefined,
  outcome: undefined,
  theme: undefined,
  lang: undefined,
};

/** What one page alone shows: it does not go along to another. */
export const ofOnePage: Partial<Address> = {
  ...{ drill: undefined, loan: undefined, load: undefined },
  ...{ inbox: 'open', severity: undefined, alert: undefined, split: undefined, rule: undefined },
  ...{ month: undefined, outcome: undefined },
};

const isMonth = (text: string) => monthPattern.test(text);
const isTransition = (text: string) => /^M[0-7]-(?:M[0-7]|IDLE|PAID|WO|SOLD|GONE|MISSING)$/.test(text);
const isSegmentValue = (text: string) => /^\w+:.+$/.test(text);

/** Reads the query string. What has no meaning here is left out and listed; whether a product exists is known to the catalog only. */
export function readAddress(search: string): { address: Address; ignored: Ignored[] } {
  const given = new URLSearchParams(search);
  if (given.get('lang') === 'zh') given.set('lang', 'zh-CN');
  const ignored: Ignored[] = [];
  const one = <T extends string>(name: string, fits: (text: string) => boolean): T | undefined => {
    const value = given.get(name);
    if (value === null) return undefined;
    if (fits(value)) return value as T;
    ignored.push({ name, value });
    return undefined;
  };
  const among =
    (allowed: readonly string[]) =>
    (text: string): boolean =>
      allowed.includes(text);
  const list = (name: string) => [...new Set(given.getAll(name).filter(Boolean))];
  const listAmong = <T extends string>(name: string, allowed: readonly T[]): T[] => {
    const values = list(name);
    for (const value of values) if (!among(allowed)(value)) ignored.push({ name, value });
    return allowed.filter((value) => values.includes(value));
  };
  const numberAmong = <N extends number>(name: string, allowed: readonly N[]) => {
    const text = one(name, among(allowed.map(String)));
    return allowed.find((value) => String(value) === text);
  };
  const address: Address = {
    from: one('from', isMonth),
    to: one('to', isMonth),
    source: one('source', Boolean),
    product: list('product'),
    cohort_from: one('cohort_from', isMonth),
    cohort_to: one('cohort_to', isMonth),
    where: one('where', isSegmentValue),
    basis: one<Basis>('basis', among(['balance', 'count'])) ?? 'balance',
    threshold: numberAmong('threshold', shownThresholds) ?? 30,
    focus: list('focus'),
    focus_bucket: listAmong('focus_bucket', focusBuckets),
    focus_cohort_from: one('focus_cohort_from', isMonth),
    focus_cohort_to: one('focus_cohort_to', isMonth),
    mode: one<TrendMode>('mode', among(trendModes)) ?? 'rate',
    heat: one<Heat>('heat', among(heats)) ?? 'age',
    measure: one<Measure>('measure', among(measures)) ?? 'ever',
    grain: one<Grain>('grain', among(grains)) ?? 'month',
    mob: numberAmong('mob', shownAges) ?? 6,
    table: listAmong('table', charts),
    drill: one('drill', (text) => readDrill(text) !== null),
    loan: one('loan', Boolean),
    segment: one<Segment>('segment', among(segments)),
    value: list('value'),
    roll: one<Roll>('roll', among(rolls)) ?? 'roll_bal',
    window: numberAmong('window', shownWindows) ?? 1,
    cell: one('cell', isTransition),
    load: one('load', Boolean),
    inbox: one<Inbox>('inbox', among(inboxes)) ?? 'open',
    severity: one<ShownSeverity>('severity', among(shownSeverities)),
    alert: one('alert', Boolean),
    split: one('split', Boolean),
    rule: one('rule', Boolean),
    month: one('month', isMonth),
    outcome: one<Outcome>('outcome', among(outcomes)),
    theme: one<Theme>('theme', among(themes)),
    lang: one<Language>('lang', among(languages)),
  };
  for (const [name, value] of given) if (!(name in defaultAddress)) ignored.push({ name, value });
  return { address, ignored };
}

/** The query string of an address, `''` or `?…`; defaults are not written. */
export function writeAddress(address: Address): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(address)) {
    const standard = defaultAddress[name as keyof Address];
    for (const part of [value].flat()) if (part !== undefined && part !== standard) query.append(name, String(part));
  }
  return query.size > 0 ? `?${query}` : '';
}
