import { writeAddress, type Address, defaultAddress } from '../../lib/address.ts';
import { parametersOf } from '../../lib/sql-text.ts';
import type { Parameter, ParameterType, Tab } from './tabs.ts';

/** What an address of the page asks to open; `params` are the values of its `p.name`s. */
export type SqlLink =
  | { kind: 'saved'; id: string; params: Readonly<Record<string, string>> }
  | { kind: 'text'; text: string; params: Readonly<Record<string, string>> }
  | { kind: 'metric'; ids: readonly string[]; query: URLSearchParams };

/** Null where the address opens nothing. */
export function readLink(search: string): SqlLink | null {
  const query = new URLSearchParams(search);
  const ids = query.getAll('metric');
  if (ids.length > 0) {
    for (const name of ['metric', 'theme', 'lang']) query.delete(name);
    return { kind: 'metric', ids, query };
  }
  const params = Object.fromEntries(
    [...query].flatMap(([name, value]) => (name.startsWith('p.') ? [[name.slice(2), value]] : [])),
  );
  const [id, text] = [query.get('saved'), query.get('q')];
  if (id) return { kind: 'saved', id, params };
  return text ? { kind: 'text', text, params } : null;
}

/** Path and query that open a tab again, elsewhere: a saved query by its id while it is as it was saved, any other by its text. */
export function linkTo({ saved, text, params }: Pick<Tab, 'saved' | 'text' | 'params'>): string {
  const query = new URLSearchParams(saved?.text === text ? { saved: saved.id } : { q: text });
  for (const name of parametersOf(text)) {
    const value = params[name]?.value ?? '';
    if (value !== '') query.set(`p.${name}`, value);
  }
  return `/sql?${query}`;
}

/** The address of the page without what it was asked to open. */
export function ownHref(search: string): string {
  const looks = new URLSearchParams(
    [...new URLSearchParams(search)].filter(([name]) => name === 'theme' || name === 'lang'),
  );
  return looks.size > 0 ? `/sql?${looks}` : '/sql';
}

type Looks = Pick<Address, 'theme' | 'lang'>;
const looksOf = ({ theme, lang }: Looks) => new URLSearchParams(writeAddress({ ...defaultAddress, theme, lang }));

/** Path and query that open the statement of a figure: its metrics and the question put to them. */
export const figureLink = (metrics: readonly string[], question: URLSearchParams, looks: Looks): string =>
  `/sql?${new URLSearchParams([...metrics.map((id) => ['metric', id]), ...question, ...looksOf(looks)])}`;

/** Path and query that open a text. */
export const textLink = (text: string, looks: Looks): string =>
  `/sql?${new URLSearchParams([['q', text], ...looksOf(looks)])}`;

const forms: readonly [ParameterType, RegExp][] = [
  ['number', /^-?\d+(\.\d+)?$/],
  ['month', /^\d{4}-\d{2}$/],
  ['date', /^\d{4}-\d{2}-\d{2}$/],
];

/** A value from an address, its type told from its form unless it is known. */
export function parameterOf(value: string, known?: ParameterType): Parameter {
  return { type: known ?? forms.find(([, form]) => form.test(value))?.[0] ?? 'text', value };
}
