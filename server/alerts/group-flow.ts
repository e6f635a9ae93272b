import { segments } from '../contract/metric.ts';
import type { Rule } from '../contract/rule.ts';
import type { Source } from '../db/book.ts';
import { transferQuestion } from '../forecast/flows.ts';
import type { Segment } from '../metrics/grouping.ts';
import type { QuestionName } from '../metrics/library.ts';
import type { Row } from '../wire/rows.ts';
import type { Asks } from './asks.ts';

/** Asks what moved in a source month by month, apart by the rule's product and segment where it has one. */
export function askGroupFlow(
  asks: Asks,
  source: Source,
  { group_by, filter, scheme }: Rule,
  name: QuestionName,
): Promise<Row[]> {
  const { question, values } = transferQuestion(
    {
      ...{ sources: [source.id], products: filter.product, where: filter.where, scheme },
      ...{ byProduct: group_by.includes('product'), segment: group_by.find(isSegment) ?? null },
    },
    name,
  );
  return asks.question(question, values);
}

/** The row's or a series' place among the groups that askGroupFlow keeps apart. */
export function flowGroups({ group_by }: Rule): {
  ofRow(row: Row): string;
  ofGroup(group: Record<string, string>): string;
} {
  const byProduct = group_by.includes('product');
  const segment = group_by.find(isSegment);
  const key = (product: unknown, value: unknown) =>
    JSON.stringify([byProduct ? product : null, segment ? value : null]);
  return {
    ofRow: (row) => key(row.product, row.segment),
    ofGroup: (group) => key(group['product'], segment && group[segment]),
  };
}

const isSegment = (name: string): name is Segment => segments.some((segment) => segment === name);
