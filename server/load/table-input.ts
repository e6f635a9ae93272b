import { segments } from '../contract/metric.ts';
import { bareName, type Reading } from './canonical.ts';
import { meaningOf } from './synonym.ts';
import { splitUnit } from './unit.ts';
import { mangledId } from './typing.ts';

/** How a column of a table is read; beside the readings of a tape: a point in time, a month or quarter, a figure or percentage, a coded word. */
export type TableReading = Reading | 'moment' | 'period' | 'figure' | { words: Record<string, readonly string[]> };

type TableColumn = { reading: TableReading; required?: true };

/** A table that may come beside tapes or alone (domain.md §1.2–1.4a), known by its columns. */
export type TableInput = {
  /** its table in the snapshot, and under `stage` while it is loaded */
  table: string;
  columns: Record<string, TableColumn>;
  /** columns that make a file this table */
  marks: readonly string[];
  /** of rows with the same key, the last load stands */
  key: readonly string[];
  /** of one source; else of the whole house */
  bySource: boolean;
  /** what is asked of a row beyond readable values; true = set aside */
  refusals: readonly { column: string; when: string; why: string }[];
};

const codes = (list: readonly string[]) => Object.fromEntries(list.map((code) => [code, [code]]));
const text = { reading: 'text' } as const;
const required = { reading: 'text', required: true } as const;

export const originations: TableInput = {
  table: 'originations',
  columns: {
    loan_id: required,
    orig_date: { reading: 'date', required: true },
    orig_amount: { reading: 'money' },
    product_orig: text,
    grade_orig: text,
    channel: text,
    term_months: { reading: 'integer' },
    first_due_date: { reading: 'date' },
  },
  marks: ['loan_id', 'orig_date'],
  key: ['loan_id'],
  bySource: true,
  refusals: [
    { column: 'loan_id', when: mangledId, why: 'out of range' },
    {
      column: 'orig_date',
      when: "orig_date < DATE '1900-01-01' OR orig_date >= DATE '2100-01-01'",
      why: 'out of range',
    },
    { column: 'orig_amount', when: 'orig_amount <= 0', why: 'is not above 0' },
    { column: 'first_due_date', when: 'first_due_date <= orig_date', why: 'is not after orig_date' },
  ],
};

const collectionAction: TableInput = {
  table: 'collection_action',
  columns: {
    action_id: required,
    loan_id: required,
    action_at: { reading: 'moment', required: true },
    channel: {
      required: true,
      reading: {
        words: {
          phone: ['phone', '电催'],
          sms: ['sms', '短信'],
          app_push: ['app_push'],
          visit: ['visit', '外访'],
          outsource: ['outsource', '委外'],
          legal: ['legal', '法催'],
          other: ['other', '其他'],
        },
      },
    },
    agency: text,
    result: {
      reading: {
        words: {
          connected: ['connected', '接通'],
          no_answer: ['no_answer', '未接'],
          wrong_number: ['wrong_number'],
          ptp: ['ptp', '承诺还款'],
          refused: ['refused'],
          paid: ['paid'],
          sent: ['sent'],
          delivered: ['delivered'],
          filed: ['filed', '立案'],
          judged: ['judged', '判决'],
        },
      },
    },
    ptp_date: { reading: 'date' },
    ptp_amount: { reading: 'money' },
    cost: { reading: 'money' },
    paid_amount: { reading: 'money' },
  },
  marks: ['action_id', 'loan_id', 'action_at'],
  key: ['action_id'],
  bySource: true,
  refusals: [
    { column: 'ptp_amount', when: 'ptp_amount < 0', why: 'is below 0' },
    { column: 'cost', when: 'cost < 0', why: 'is below 0' },
    { column: 'paid_amount', when: 'paid_amount < 0', why: 'is below 0' },
  ],
};

const benchmark: TableInput = {
  table: 'benchmark',
  columns: {
    benchmark_id: required,
    period: { reading: 'period', required: true },
    product: text,
    name_zh: text,
    metric_id: required,
    basis: { reading: { words: codes(['balance', 'count', 'amount']) } },
    scheme: { reading: { words: codes(['cn', 'lt30']) } },
    op: { reading: { words: codes(['=', '≈', '>', '<', 'between']) }, required: true },
    value: { reading: 'figure', required: true },
    value_hi: { reading: 'figure' },
    source: text,
    published_on: { reading: 'date' },
    comparability: { reading: { words: codes(['same', 'approx', 'unknown']) }, required: true },
  },
  marks: ['benchmark_id', 'metric_id', 'op', 'value'],
  key: ['benchmark_id', 'period', 'product'],
  bySource: false,
  refusals: [
    {
      column: 'value_hi',
      when: "(op = 'between') <> (value_hi IS NOT NULL)",
      why: 'goes with op between, and only with it',
    },
    { column: 'value_hi', when: 'value_hi <= value', why: 'is not above value' },
    {
      column: 'comparability',
      when: "comparability = 'same' AND (basis IS NULL OR scheme IS NULL)",
      why: 'cannot be same where basis or scheme is not known',
    },
  ],
};

/** What a code may stand for: whatever a tape or a collection record names by code. */
const labelled = [
  'source',
  'product',
  ...segments,
  'funder',
  'status',
  'five_class',
  'repay_method',
  'restructure_type',
  'agency',
];

const label: TableInput = {
  table: 'label',
  columns: {
    dimension: { reading: { words: codes(labelled) }, required: true },
    code: required,
    name_en: text,
    name_zh: text,
  },
  marks: ['dimension', 'code'],
  key: ['dimension', 'code'],
  bySource: false,
  refusals: [{ column: 'name_en', when: 'name_en IS NULL AND name_zh IS NULL', why: 'and name_zh are both missing' }],
};

export const tableInputs = [originations, collectionAction, benchmark, label] as const;

/** Canonical names of a tape that mean another thing in a table. */
const renamed: Record<string, string> = { product: 'product_orig', grade: 'grade_orig' };
/** No table has these: a file with one of them is a tape. */
const tapeOnly = ['as_of', 'balance', 'dpd', 'bucket_raw', 'status'];

/** The column of a table that a column of a file is, by its name or, for originations, by the names tapes use; null when none. */
export function tableColumn({ table, columns }: TableInput, given: string): string | null {
  const own = Object.keys(columns).find((name) => bareName(name) === bareName(given));
  if (own !== undefined || table !== 'originations') return own ?? null;
  const meaning = meaningOf(given) ?? meaningOf(splitUnit(given).name);
  const name = meaning === null ? null : (renamed[meaning] ?? meaning);
  return name !== null && Object.hasOwn(columns, name) ? name : null;
}

/** Which table a file with these columns is; null for a tape. */
export function tableOf(columns: readonly string[]): TableInput | null {
  if (columns.some((column) => tapeOnly.includes(meaningOf(column) ?? meaningOf(splitUnit(column).name) ?? '')))
    return null;
  const has = (input: TableInput, mark: string) => columns.some((column) => tableColumn(input, column) === mark);
  return tableInputs.find((input) => input.marks.every((mark) => has(input, mark))) ?? null;
}
