/** How a column of a tape is read. All text is cleaned first: trimmed, and the empty words of domain.md §1 become null. */
export type Reading =
  | 'text'
  | 'money'
  | 'integer'
  | 'number'
  | 'rate'
  | 'date'
  | 'boolean'
  | 'status'
  | 'class'
  | 'band';

export type CanonicalColumn = {
  reading: Reading;
  /** refused when no column of the tape gives it */
  required?: true;
  /** a segment or product: null is shown as (unknown) */
  group?: true;
};

/** The columns of `loan_month` a tape may give (domain.md §1.1). `file_no`, `row_no` and `reject` come from staging and layouts. */
export const canonicalColumns = {
  as_of: { reading: 'date', required: true },
  loan_id: { reading: 'text', required: true },
  product: { reading: 'text', required: true, group: true },
  orig_date: { reading: 'date' },
  orig_amount: { reading: 'money' },
  balance: { reading: 'money', required: true },
  dpd: { reading: 'integer' },
  dpd_hi: { reading: 'integer' },
  dpd_reported: { reading: 'integer' },
  bucket_raw: { reading: 'band' },
  dpd_method: { reading: 'text' },
  status: { reading: 'status' },
  overdue_amount: { reading: 'money' },
  overdue_principal: { reading: 'money' },
  due_amount: { reading: 'money' },
  paid_amount: { reading: 'money' },
  chargeoff_amount: { reading: 'money' },
  chargeoff_date: { reading: 'date' },
  recovery_amount: { reading: 'money' },
  five_class: { reading: 'class' },
  restructured: { reading: 'boolean' },
  restructure_date: { reading: 'date' },
  restructure_type: { reading: 'text' },
  first_due_date: { reading: 'date' },
  term_months: { reading: 'integer' },
  rate: { reading: 'rate' },
  repay_method: { reading: 'text' },
  grade: { reading: 'text', group: true },
  channel: { reading: 'text', group: true },
  region: { reading: 'text', group: true },
  occupation: { reading: 'text', group: true },
  funder: { reading: 'text' },
  customer_id: { reading: 'text' },
  age: { reading: 'integer' },
  income_annual: { reading: 'money' },
  currency: { reading: 'text' },
} as const satisfies Record<string, CanonicalColumn>;

export type CanonicalName = keyof typeof canonicalColumns;
export const canonicalNames = Object.keys(canonicalColumns) as CanonicalName[];
export const columnOf = (name: CanonicalName): CanonicalColumn => canonicalColumns[name];

/** The columns whose values become enumerations in a snapshot, by the type name schema.sql uses. */
export const enumerated = {
  source_t: 'source',
  product_t: 'product',
  grade_t: 'grade',
  channel_t: 'channel',
  region_t: 'region',
  age_band_t: 'age_band',
  income_band_t: 'income_band',
  occupation_t: 'occupation',
  status_t: 'status',
  dpd_method_t: 'dpd_method',
  five_class_t: 'five_class',
  repay_method_t: 'repay_method',
} as const;
export type EnumType = keyof typeof enumerated;

export const statuses = ['active', 'paid_off', 'charged_off', 'sold', 'closed_other'] as const;

/** Compares column names of tapes: lower case, without spaces and `_-.()（）` (domain.md §1.5). */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.()]/g, '');
}
