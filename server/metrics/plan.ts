import type { Question } from '../../queries/header.ts';
import { segments } from '../contract/metric.ts';
import type { Values } from '../db/engine.ts';
import type { Grouping, Segment } from './grouping.ts';
import { chain, type NamedMetric, type QuestionName, questionNamed } from './library.ts';

/** A question put together, the values of its aggregates' own parameters, and the columns it gives beside the figure. */
export type Plan = { question: Question; values: Values; extra: string[] };

/** Puts a metric's question on the smallest aggregates that answer it exactly. */
export function planMetric(named: NamedMetric, grouping: Grouping, byProduct: boolean): Plan {
  return named.metric.family === 'vintage' ? planVintage(named, grouping, byProduct) : planStock(named, grouping);
}

/** Without cohorts, with cohorts, of one segment; else the rows of loans. */
function planStock({ name }: NamedMetric, grouping: Grouping): Plan {
  const named = namedSegments(grouping);
  const relation: QuestionName =
    named.length === 0
      ? grouping.cohorts
        ? 'relation/cohort'
        : 'relation/month'
      : named.length === 1 && !grouping.cohorts
        ? 'relation/segment'
        : 'relation/row';
  return {
    question: chain(parts({ relation, cell: 'cell/stock', measured: name }), questionNamed('answer/figure')),
    values: segmentValues(grouping),
    extra: [],
  };
}

/** Months of cohorts, first times of getting worse and amounts lent; of one segment, or loan by loan. */
function planVintage({ name }: NamedMetric, grouping: Grouping, byProduct: boolean): Plan {
  const count = namedSegments(grouping).length;
  const months: QuestionName =
    count === 0 ? 'relation/vintage' : count === 1 && !byProduct ? 'relation/vintage_segment' : 'relation/vintage_row';
  const question = chain(
    parts({
      relation: months,
      relation_step: count > 1 ? 'relation/step_row' : 'relation/step',
      relation_size: count > 1 ? 'relation/size_row' : 'relation/size',
      cell: 'cell/vintage',
      cell_step: 'cell/vintage_step',
      cohort_size: 'cell/vintage_size',
      measured: name,
    }),
    questionNamed('answer/vintage'),
  );
  return { question, values: segmentValues(grouping), extra: ['n_cohorts', 'partial', 'missing_share', 'truncated'] };
}

const parts = (names: Record<string, QuestionName>) =>
  Object.entries(names).map(([as, name]) => ({ as, question: questionNamed(name) }));

const namedSegments = ({ segment, where }: Grouping): Segment[] => [
  ...new Set([...(segment ? [segment] : []), ...segments.filter((name) => where[name])]),
];

/** Parameters of every relation, whichever is chosen: the one segment, or each segment's list. */
function segmentValues(grouping: Grouping): Values {
  const [only] = namedSegments(grouping);
  return {
    segment: only ?? null,
    segment_values: (only && grouping.where[only]) ?? [],
    by_segment: grouping.segment !== null,
    grouped_segment: grouping.segment,
    ...Object.fromEntries(segments.map((name) => [name, grouping.where[name] ?? []])),
  };
}
