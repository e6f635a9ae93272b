import type { Basis } from '../../server/contract/metric.ts';
import { type Language, languages } from '../locales/index.ts';
import { type Theme, themes } from './theme.ts';

/** Days past due that Monitor can be asked for. */
export const shownThresholds = [1, 30, 60, 90] as const;
export type ShownThreshold = (typeof shownThresholds)[number];

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
  view: 'chart' | 'table';
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
  view: 'chart',
  theme: undefined,
  lang: undefined,
};

const isMonth = (text: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
const isSegmentValue = (text: string) => /^\w+:.+$/.test(text);

/** Reads the query string. What has no meaning here is left out and listed; whether a product exists is known to the catalog only. */
export function readAddress(search: string): { address: Address; ignored: Ignored[] } {
  const given = new URLSearchParams(search);
  const ignored: Ignored[] = [];
  const one = <T extends string>(name: string, fits: (text: string) => boolean): T | undefined => {
    const value = given.get(name);
    if (value === null) return undefined;
    if (fits(value)) return value as T;
    ignored.push({ name, value });
    return undefined;
  };
  const among =
    <T extends string>(allowed: readonly T[]) =>
    (text: string) =>
      allowed.some((value) => value === text);
  const list = (name: string) => [...new Set(given.getAll(name).filter(Boolean))];
  const threshold = one('threshold', among(shownThresholds.map(String)));
  const address: Address = {
    from: one('from', isMonth),
    to: one('to', isMonth),
    source: one('source', Boolean),
    product: list('product'),
    cohort_from: one('cohort_from', isMonth),
    cohort_to: one('cohort_to', isMonth),
    where: one('where', isSegmentValue),
    basis: one<Basis>('basis', among(['balance', 'count'])) ?? 'balance',
    threshold: shownThresholds.find((days) => String(days) === threshold) ?? 30,
    focus: list('focus'),
    view: one<'table'>('view', among(['chart', 'table'])) ?? 'chart',
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
