import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Name } from '../contract/catalog.ts';
import { type Scheme, schemes } from '../contract/metric.ts';
import { UserError } from '../errors.ts';
import { root } from '../root.ts';
import { bareName } from './canonical.ts';

/** One lender's tape in our columns: which files it reads by their columns, and one SELECT over them. */
export type Layout = {
  name: string;
  /** the tapes it is for */
  about: string;
  inputs: { table: string; columns: string[] }[];
  source: string;
  scheme: Scheme;
  currency: string;
  /** what the SELECT derives because the lender does not report it; said wherever it shows */
  derived: Name | null;
  sql: string;
};

const folder = join(root, 'data', 'layouts');

export function layoutNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}

/** What there is to know of each layout before one is chosen. */
export const layouts = () =>
  layoutNames().map((name) => {
    const { about, source, scheme, currency } = readLayout(name);
    return { name, about, source, scheme, currency };
  });

/** A layout by name, or by path when it ends in .sql. Throws UserError with file and line of what is wrong in it. */
export function readLayout(nameOrPath: string): Layout {
  const path = nameOrPath.endsWith('.sql') ? nameOrPath : join(folder, `${basename(nameOrPath)}.sql`);
  if (!existsSync(path)) {
    throw new UserError(
      'load_refused',
      `no layout "${nameOrPath}"`,
      `known layouts: ${layoutNames().join(', ')}; or a path to a .sql file`,
    );
  }
  return parseLayout(readFileSync(path, 'utf8'), basename(path, '.sql'), path);
}

export function parseLayout(text: string, name: string, path: string): Layout {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('--'));
  const layout: Layout = {
    name,
    about: '',
    inputs: [],
    source: name,
    scheme: 'cn',
    currency: 'CNY',
    derived: null,
    sql: '',
  };
  lines.slice(0, end).forEach((line, at) => {
    const [, key = '', value = ''] = /^-- (\w+)\s+(.+?)\s*$/.exec(line) ?? [];
    const wrong = (hint: string) => new UserError('load_refused', `${path}:${at + 1}: cannot read "${line}"`, hint);
    if (key === 'input') {
      const [, table = '', columns = ''] = /^(\w+)\s+(.+)$/.exec(value) ?? [];
      if (!table) throw wrong('an input line is "-- input table  column, column"');
      layout.inputs.push({ table, columns: columns.split(/, */) });
    } else if (key === 'scheme') {
      const scheme = schemes.find((known) => known === value);
      if (!scheme) throw wrong(`a scheme is one of ${schemes.join(', ')}`);
      layout.scheme = scheme;
    } else if (key === 'source' || key === 'currency') layout[key] = value;
    else if (key === 'derived') {
      const [, language, words = ''] = /^(en|zh)\s+(.+)$/.exec(value) ?? [];
      if (!language) throw wrong('a derived line is "-- derived en text" or "-- derived zh text"');
      layout.derived = { en: words, zh: words, ...layout.derived, [language]: words };
    } else if (key === 'layout') layout.about = value;
    else throw wrong('header keys are layout, input, source, scheme, currency, derived');
  });
  layout.sql = lines.slice(end).join('\n').trim().replace(/;$/, '');
  if (layout.inputs.length === 0 || layout.sql === '') {
    throw new UserError('load_refused', `${path}: a layout needs an "-- input" line and a SELECT`);
  }
  return layout;
}

/** Which input of the layout a file with these columns is; null when none. */
export function inputOf(layout: Layout, columns: readonly string[]): string | null {
  const given = new Set(columns.map(bareName));
  return layout.inputs.find((input) => input.columns.every((column) => given.has(bareName(column))))?.table ?? null;
}

/** The layouts that all these files fit, every input served. */
export function fittingLayouts(files: readonly (readonly string[])[]): Layout[] {
  return layoutNames()
    .map((name) => readLayout(name))
    .filter((layout) => {
      const inputs = files.map((columns) => inputOf(layout, columns));
      return inputs.every(Boolean) && layout.inputs.every(({ table }) => inputs.includes(table));
    });
}
