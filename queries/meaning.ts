/** What a value means. SQL says it once, in the header; binding, JS type, Vega type and number format look it up here. */
export const meanings = {
  month: { js: 'string', duckdb: 'INTEGER', vega: 'temporal', unit: null },
  date: { js: 'string', duckdb: 'DATE', vega: 'temporal', unit: null },
  text: { js: 'string', duckdb: 'VARCHAR', vega: 'nominal', unit: null },
  texts: { js: 'string[]', duckdb: 'VARCHAR[]', vega: 'nominal', unit: null },
  boolean: { js: 'boolean', duckdb: 'BOOLEAN', vega: 'nominal', unit: null },
  integer: { js: 'number', duckdb: 'BIGINT', vega: 'quantitative', unit: 'count' },
  days: { js: 'number', duckdb: 'INTEGER', vega: 'quantitative', unit: 'days' },
  months: { js: 'number', duckdb: 'INTEGER', vega: 'quantitative', unit: 'months' },
  money: { js: 'number', duckdb: 'DOUBLE', vega: 'quantitative', unit: 'currency' },
  number: { js: 'number', duckdb: 'DOUBLE', vega: 'quantitative', unit: null },
  ratio: { js: 'number', duckdb: 'DOUBLE', vega: 'quantitative', unit: 'ratio' },
} as const;

export type Meaning = keyof typeof meanings;
export type Field = { meaning: Meaning; about: string };
export type Fields = Record<string, Field>;

export function isMeaning(text: string): text is Meaning {
  return Object.hasOwn(meanings, text);
}

/** Month index of `YYYY-MM`: year * 12 + month, so that month arithmetic is integer arithmetic (2024-01 = 24289). */
export function monthIndex(month: string): number {
  const match = /^(\d{4})-(\d{2})$/.exec(month);
  const year = Number(match?.[1]);
  const part = Number(match?.[2]);
  if (!match || part < 1 || part > 12) throw new RangeError(`a month is written YYYY-MM, got "${month}"`);
  return year * 12 + part;
}

/** `YYYY-MM` of a month index. */
export function monthText(index: number): string {
  const year = Math.floor((index - 1) / 12);
  return `${String(year).padStart(4, '0')}-${String(((index - 1) % 12) + 1).padStart(2, '0')}`;
}
