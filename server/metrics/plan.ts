import type { Question } from '../../queries/header.ts';
import { segments } from '../contract/metric.ts';
import type { Values } from '../db/engine.ts';
import type { Grouping, Segment } from './grouping.ts';
import { chain, type NamedMetric, type QuestionName, questionNamed } from './library.ts';

/** A question put together, the values of its aggregates' own parameters, and the columns it gives beside the figure. */
export type Plan = { question: Question; values: Values; extra: string[] };

/** Puts a metric's question on the smallest aggregates that answer it exactly. */
export function planMetric(named: NamedMetric, grouping: Grouping, byProduct: boolean): Plan {
  const values = segmentValues(grouping);
  if (named.metric.family === 'vintage') {
    const question = link(vintageParts(named, grouping, byProduct), 'answer/vintage');
    return { question, values, extra: vintageColumns };
  }
  const question = link(bookParts(named.name, grouping), 'answer/figure');
  return { question, values, extra: named.metric.kind === 'R' ? ['n', 'low', 'high'] : [] };
}

const vintageColumns = [
  ...['n_cohorts', 'partial', 'missing_share', 'truncated'],
  ...['reference', 'reference_low', 'reference_high', 'reference_s', 'reference_cohorts'],
];

/** The cells of a question that is no metric but reads flows. */
export function flowParts(grouping: Grouping): { parts: Record<string, QuestionName>; values: Values } {
  return { parts: bookParts('migration/matrix', grouping), values: segmentValues(grouping) };
}

/** Stocks and flows: without cohorts, with cohorts, of one segment; else the rows of loans. */
function bookParts(measured: QuestionName, grouping: Grouping): Record<string, QuestionName> {
  const count = namedSegments(grouping).length + (grouping.member === 'loan' ? 2 : 0);
  const pick = (...names: [month: QuestionName, cohort: QuestionName, segment: QuestionName, row: QuestionName]) => {
    if (count === 0) return names[grouping.cohorts ? 1 : 0];
    return names[count === 1 && !grouping.cohorts ? 2 : 3];
  };
  return {
    relation: pick('relation/month', 'relation/cohort', 'relation/segment', 'relation/row'),
    relation_flow: pick('relation/flow_month', 'relation/flow_cohort', 'relation/flow_segment', 'relation/flow_row'),
    cell: 'cell/stock',
    cell_all: 'cell/all',
    cell_flow: 'cell/flow',
    measured,
  };
}

/** Months of cohorts, first times of getting worse and amounts lent; of one segment, or loan by loan. */
function vintageParts({ name }: NamedMetric, grouping: Grouping, byProduct: boolean): Record<string, QuestionName> {
  const count = namedSegments(grouping).length;
  const oneSegment = byProduct ? 'relation/vintage_row' : 'relation/vintage_segment';
  return {
    relation: count === 0 ? 'relation/vintage' : count === 1 ? oneSegment : 'relation/vintage_row',
    relation_step: count > 1 ? 'relation/step_row' : 'relation/step',
    relation_size: count > 1 ? 'relation/size_row' : 'relation/size',
    cell: 'cell/vintage',
    cell_step: 'cell/vintage_step',
    cohort_size: 'cell/vintage_size',
    measured: name,
  };
}

/** Chains the parts that the last question reads, directly or through another part; in the order given. */
export function link(names: Record<string, QuestionName>, last: QuestionName): Question {
  const parts = Object.entries(names).map(([as, name]) => ({ as, question: questionNamed(name) }));
  const read = new Set<string>();
  const readBy = (sql: string) => {
    for (const { as, question } of parts) {
      if (read.has(as) || !new RegExp(`\\b${as}\\b`).test(sql)) continue;
      read.add(as);
      readBy(question.sql);
    }
  };
  readBy(questionNamed(last).sql);
  return chain(
    parts.filter(({ as }) => read.has(as)),
    questionNamed(last),
  );
}

const namedSegments = ({ segment, member, where }: Grouping): Segment[] => [
  ...new Set([
    ...(segment ? [segment] : []),
    ...segments.filter((name) => name === member),
    ...segments.filter((name) => where[name]),
  ]),
];

/** Parameters of every relation, whichever is chosen: the one segment, or each segment's list. */
function segmentValues(grouping: Grouping): Values {
  const [only] = namedSegments(grouping);
  return {
    segment: only ?? null,
    segment_values: (only && grouping.where[only]) ?? [],
    by_segment: grouping.segment !== null,
    grouped_segment: grouping.segment,
    member_segment: grouping.member,
    ...Object.fromEntries(segments.map((name) => [name, grouping.where[name] ?? []])),
  };
}
