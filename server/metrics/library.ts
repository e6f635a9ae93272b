import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '../../queries/catalog.ts';
import type { Bilingual, Header, Question } from '../../queries/header.ts';
import { type Basis, defaultThreshold } from '../contract/metric.ts';
import { root } from '../root.ts';

export type QuestionName = keyof typeof catalog;

const texts = new Map<string, string>();

/** A question by name: its header from the catalog, its SELECT from the file. */
export function questionNamed(name: QuestionName): Question {
  const text =
    texts.get(name) ??
    readFileSync(join(root, 'queries', `${name}.sql`), 'utf8')
      .replace(/^(--.*\n)+/, '')
      .trim();
  texts.set(name, text);
  return { header: catalog[name] as Header, sql: text };
}

/**
 * One question out of several, each reading the one before by its name (`relation`, `cell`, `measured`); the last gives the columns.
 * Trusted files only: values are bound.
 */
export function chain(parts: readonly { as: string; question: Question }[], last: Question): Question {
  const withs = parts.map(({ as, question }) => `${as} AS (\n${question.sql}\n)`).join(', ');
  return {
    header: {
      ...last.header,
      params: Object.assign({}, ...parts.map(({ question }) => question.header.params), last.header.params),
    },
    sql: `WITH ${withs}\nSELECT * FROM (\n${last.sql}\n)`,
  };
}

/** Every metric of the catalog with its question. */
export const metricQuestions = (Object.keys(catalog) as QuestionName[]).flatMap((name) => {
  const { metric } = catalog[name] as Header;
  return metric ? [{ name, metric }] : [];
});

export type NamedMetric = {
  id: string;
  name: QuestionName;
  metric: (typeof metricQuestions)[number]['metric'];
  n: number | null;
  /** the basis that a spelling such as v_pit_cnt says; null when the id leaves it open */
  basis: Basis | null;
};

/**
 * Finds a metric by full id (`overdue_rate_30`), by its id without N, which then comes from `threshold`, or by a spelling with the
 * basis in it (`v_pit_cnt` is v_pit by count); null when there is none.
 */
export function findMetric(id: string, threshold: number = defaultThreshold): NamedMetric | null {
  const [, spelled] = /_(amt|cnt)(?=_exwo$|$)/.exec(id) ?? [];
  for (const found of metricIds()) {
    if (found.id === id) return found;
    const { param } = found.metric.variants ?? {};
    if (param === 'threshold' && found.n === threshold && found.metric.id === `${id}_{N}`) return found;
    if (
      spelled &&
      found.metric.family === 'vintage' &&
      found.metric.basis.length > 1 &&
      found.id === id.replace(`_${spelled}`, '')
    ) {
      return { ...found, basis: spelled === 'cnt' ? 'count' : 'balance' };
    }
  }
  return null;
}

/** All full metric ids with the number in each. */
export function metricIds(): NamedMetric[] {
  return metricQuestions.flatMap(({ name, metric }): NamedMetric[] =>
    metric.variants
      ? metric.variants.values.map((n) => ({ id: metric.id.replace('{N}', String(n)), name, metric, n, basis: null }))
      : [{ id: metric.id, name, metric, n: null, basis: null }],
  );
}

/** A name or definition with the number of the id in it. */
export function filled(text: Bilingual, n: number | null): Bilingual {
  const fill = (one: string) => one.replaceAll('{N}', String(n));
  return n === null ? text : { en: fill(text.en), zh: fill(text.zh) };
}
