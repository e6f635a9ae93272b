import { segments } from '../contract/metric.ts';
import type { Values } from '../db/engine.ts';
import type { Grouping, Segment } from './grouping.ts';
import type { NamedMetric, QuestionName } from './library.ts';

/** The questions that a chain may read, under the names they read each other by. */
export type Parts = Record<string, QuestionName>;

/** The parts of a metric's question, each on the smallest aggregate that answers it exactly. */
export function partsOf(named: NamedMetric, grouping: Grouping, byProduct: boolean): Parts {
  if (named.metric.family === 'early') return earlyParts(named.name, grouping);
  if (named.metric.family !== 'vintage') return bookParts(named.name, grouping);
  return { ...vintageRelations(named, grouping, byProduct), ...vintageCells, measured: named.name };
}

/** Stocks and flows: without cohorts, with cohorts, of one segment; else the rows of loans. */
export function bookParts(measured: QuestionName, grouping: Grouping): Parts {
  const count = namedSegments(grouping).length + (grouping.member === 'loan' ? 2 : 0);
  const pick = (...names: [month: QuestionName, cohort: QuestionName, segment: QuestionName, row: QuestionName]) => {
    if (count === 0) return names[grouping.cohorts ? 1 : 0];
    return names[count === 1 && !grouping.cohorts ? 2 : 3];
  };
  return {
    relation: pick('relation/month', 'relation/cohort', 'relation/segment', 'relation/row'),
    relation_flow: pick('relation/flow_month', 'relation/flow_cohort', 'relation/flow_segment', 'relation/flow_row'),
    relation_due: pick('relation/due', 'relation/due', 'relation/due', 'relation/due_row'),
    cell: 'cell/stock',
    cell_all: 'cell/all',
    cell_flow: 'cell/flow',
    cell_due: 'cell/due',
    measured,
  };
}

/** Payment defaults: of at most one segment, or loan by loan. */
function earlyParts(measured: QuestionName, grouping: Grouping): Parts {
  const byRow = namedSegments(grouping).length > 1;
  return {
    relation_first: byRow ? 'relation/first_payment_row' : 'relation/first_payment',
    cell_first: 'cell/first_payment',
    measured,
  };
}

const vintageCells = {
  cell: 'cell/vintage',
  cell_step: 'cell/vintage_step',
  cohort_size: 'cell/vintage_size',
} satisfies Parts;

/** What a cohort is differs: months of lending, of charge-off, or of the plan. Of at most one segment, or loan by loan. */
function vintageRelations({ metric }: NamedMetric, grouping: Grouping, byProduct: boolean): Parts {
  const count = namedSegments(grouping).length;
  if (metric.id === 'recovery_rate') {
    const relation = count > 1 ? 'relation/recovery_row' : 'relation/recovery';
    return { relation, relation_size: relation };
  }
  if (metric.id === 'redefault') {
    const relation = count > 1 ? 'relation/plan_row' : 'relation/plan';
    return {
      relation,
      relation_step: relation,
      relation_size: count > 1 ? 'relation/plan_size_row' : 'relation/plan_size',
    };
  }
  const oneSegment = byProduct ? 'relation/vintage_row' : 'relation/vintage_segment';
  return {
    relation: count === 0 ? 'relation/vintage' : count === 1 ? oneSegment : 'relation/vintage_row',
    relation_step: count > 1 ? 'relation/step_row' : 'relation/step',
    relation_size: count > 1 ? 'relation/size_row' : 'relation/size',
  };
}

const namedSegments = ({ segment, member, where }: Grouping): Segment[] => [
  ...new Set([
    ...(segment ? [segment] : []),
    ...segments.filter((name) => name === member),
    ...segments.filter((name) => where[name]),
  ]),
];

/** Parameters of every relation, whichever is chosen: the one segment, or each segment's list. */
export function segmentValues(grouping: Grouping): Values {
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
