import { type CanonicalName, columnOf } from './canonical.ts';
import type { DateOrder } from './date.ts';
import { quoteText } from './engine.ts';

/** What a money value is multiplied with; `/月` is a month's part of a yearly figure. */
const factors = {
  元: 1,
  万元: 10000,
  千元: 1000,
  分: 0.01,
  '元/月': 12,
  '千元/月': 12_000,
  '万元/月': 120_000,
} as const;
type MoneyUnit = keyof typeof factors;

/** Columns that count or name buckets instead of days (domain.md §1.6): periods of 30 days, M1 as 1–30 or as 1–29 days; 天 is ranges of days as they stand. */
const bandUnits = ['期', 'M1=1-30', 'M1=1-29', '天'] as const;
type BandUnit = (typeof bandUnits)[number];

/** What the values of a column are in: a unit of money, a kind of bucket, an order of day and month. */
export type Unit = MoneyUnit | BandUnit | DateOrder;

/** The units a field can be given in; none where its values say all there is to say. */
export function unitsOf(field: CanonicalName): readonly Unit[] {
  const { reading } = columnOf(field);
  if (reading === 'money')
    return (Object.keys(factors) as MoneyUnit[]).filter((unit) => field === 'income_annual' || !unit.endsWith('/月'));
  if (reading === 'band') return bandUnits;
  return reading === 'date' ? ['dmy', 'mdy'] : [];
}

/** The unit of a field by its name; null where the field has no such unit. */
export const unitOf = (field: CanonicalName, given: unknown): Unit | null =>
  unitsOf(field).find((unit) => unit === given) ?? null;

/** `贷款余额(万元)` → the name and its unit. */
export function splitUnit(name: string): { name: string; unit: MoneyUnit | null } {
  const [, bare = name, unit = ''] = /^(.+?)[\s(（[]*(万元|千元|元|分)[)）\]]*$/.exec(name.trim()) ?? [];
  return Object.hasOwn(factors, unit) ? { name: bare, unit: unit as MoneyUnit } : { name, unit: null };
}

/** A month's figure of a yearly field. */
export const monthly = (unit: MoneyUnit | null): Unit => (unit === '千元' || unit === '万元' ? `${unit}/月` : '元/月');

/** SQL of a value in the unit of its field; what cannot be read stays as it stands, to be set aside. */
export function inUnitSql(value: string, unit: Unit | null): string {
  if (unit === '期' || unit === 'M1=1-30' || unit === 'M1=1-29') return bandSql(value, unit);
  const factor = unit !== null && Object.hasOwn(factors, unit) ? factors[unit as MoneyUnit] : 1;
  return factor === 1
    ? value
    : `coalesce(CAST(try_cast(replace(${value}, ',', '') AS DECIMAL(24, 6)) * ${factor} AS VARCHAR), ${value})`;
}

/** The band of days a bucket stands for: 0 → 0-0, 2 → 31-60, or 30-59 where M1 is 1–29; `7+` is open above. */
function bandSql(value: string, unit: BandUnit): string {
  const text = `upper(trim(${value}))`;
  const k = `CAST(try_cast(regexp_extract(${text}, '[0-9]+') AS INTEGER) AS BIGINT)`;
  const [low, high] =
    unit === 'M1=1-29' ? [`greatest(30 * (${k} - 1), 1)`, `30 * ${k} - 1`] : [`30 * ${k} - 29`, `30 * ${k}`];
  const form = unit === '期' ? '[0-9]{1,3}([.]0+)?' : 'M?[0-9]{1,2}[+]?';
  return `CASE WHEN regexp_full_match(${text}, ${quoteText(form)}) THEN
    CASE WHEN ${k} = 0 THEN '0-0' WHEN ends_with(${text}, '+') THEN (${low}) || '+' ELSE (${low}) || '-' || (${high}) END ELSE ${value} END`;
}
