import type { Question } from '../../queries/header.ts';
import type { Values } from '../db/engine.ts';
import type { Grouping } from './grouping.ts';
import { chain, type NamedMetric, type QuestionName, questionNamed } from './library.ts';
import { bookParts, type Parts, partsOf, segmentValues } from './parts.ts';

/** A question put together, and the values of its aggregates' own parameters. */
type Linked = {
  question: Question;
  values: Values;
  /** the tables of the snapshot it reads, `rows` for the rows of loans */
  answeredFrom: string;
};

/** A metric's question, and the columns it gives beside the figure. */
export type Plan = Linked & { extra: string[] };

/** Puts a metric's question on the smallest aggregates that answer it exactly. */
export function planMetric(named: NamedMetric, grouping: Grouping, byProduct: boolean): Plan {
  const { id, family, kind } = named.metric;
  const interval = kind === 'R' ? ['n', 'low', 'high'] : [];
  const plan = (parts: Parts, last: QuestionName, extra: string[]): Plan => ({
    ...linked(parts, last, grouping),
    extra,
  });
  if (id === 'lift') {
    const parts = { ...bookParts('stock/overdue_rate', grouping), rated: 'answer/figure' } satisfies Parts;
    return plan(parts, named.name, interval);
  }
  const parts = partsOf(named, grouping, byProduct);
  if (family === 'early') return plan(parts, 'answer/early', [...interval, 'unobserved']);
  if (family !== 'vintage') return plan(parts, 'answer/figure', interval);
  return plan(parts, 'answer/vintage', id.startsWith('v_') ? vintageColumns : eventColumns);
}

/** Cohorts of a charge-off or a plan; those of lending say more. */
const eventColumns = ['n_cohorts', 'partial'];
const vintageColumns = [
  ...[...eventColumns, 'missing_share', 'truncated'],
  ...['reference', 'reference_low', 'reference_high', 'reference_s', 'reference_cohorts'],
];

/** A question that is no metric but reads flows. */
export const planFlow = (last: QuestionName, grouping: Grouping): Linked =>
  linked(bookParts('migration/matrix', grouping), last, grouping);

function linked(parts: Parts, last: QuestionName, grouping: Grouping): Linked {
  const read = partsRead(parts, last);
  const tables = read.flatMap(({ question: { sql } }) => {
    const [, table] = /\bFROM book\.(cube\w*|\w+_row)\b/.exec(sql) ?? [];
    return table === undefined ? [] : [table.endsWith('_row') ? 'rows' : table];
  });
  return {
    question: chain(read, questionNamed(last)),
    values: segmentValues(grouping),
    answeredFrom: [...new Set(tables)].join(', '),
  };
}

/** Chains the parts that the last question reads, directly or through another part; in the order given. */
export const link = (names: Parts, last: QuestionName): Question => chain(partsRead(names, last), questionNamed(last));

function partsRead(names: Parts, last: QuestionName): { as: string; question: Question }[] {
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
  return parts.filter(({ as }) => read.has(as));
}
