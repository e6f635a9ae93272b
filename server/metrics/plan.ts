import { segments } from '../contract/metric.ts';
import type { Values } from '../db/engine.ts';
import type { QuestionName } from './library.ts';

export type Segment = (typeof segments)[number];
export type Filters = {
  grain: 'month' | 'quarter' | 'year' | null;
  /** whether cohorts matter at all: grouped or filtered by */
  cohorts: boolean;
  segment: Segment | null;
  where: Partial<Record<Segment, string[]>>;
};

/** The smallest aggregate that answers exactly: without cohorts, with cohorts, of one segment; else the rows of loans. */
export function planRelation({ cohorts, segment, where }: Filters): { name: QuestionName; values: Values } {
  const named = [...new Set([...(segment ? [segment] : []), ...(Object.keys(where) as Segment[])])];
  if (named.length === 0) return { name: cohorts ? 'relation/cohort' : 'relation/month', values: {} };
  const [only] = named;
  if (named.length === 1 && only && !cohorts) {
    return {
      name: 'relation/segment',
      values: { segment: only, segment_values: where[only] ?? [], by_segment: segment === only },
    };
  }
  return {
    name: 'relation/row',
    values: { segment, ...Object.fromEntries(segments.map((name) => [name, where[name] ?? []])) },
  };
}
