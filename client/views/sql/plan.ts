import type { ResultTable } from '../../lib/result-table.ts';

/** One step of how the engine would answer; those that feed it below. */
export type PlanNode = {
  name: string;
  /** Rows that the engine expects; null where it says none. */
  rows: number | null;
  facts: readonly (readonly [name: string, value: string])[];
  inputs: readonly PlanNode[];
};

/** What an EXPLAIN gave, as text; null for every other result. */
export function explanationOf({ columns, rowCount }: ResultTable): string | null {
  const column = columns.find(({ name }) => name === 'explain_value');
  return column && rowCount > 0 ? column.whole(rowCount - 1) : null;
}

/** The plan in the text of an EXPLAIN (FORMAT json); null where it is drawn in letters. */
export function readPlan(text: string): PlanNode | null {
  if (!text.trimStart().startsWith('[')) return null;
  const [root] = JSON.parse(text) as unknown[];
  return readNode(root);
}

const isRecord = (found: unknown): found is Record<string, unknown> => typeof found === 'object' && found !== null;

function readNode(found: unknown): PlanNode | null {
  if (!isRecord(found)) return null;
  const facts = isRecord(found.extra_info) ? found.extra_info : {};
  const expected = facts['Estimated Cardinality'];
  return {
    name: String(found.name ?? '')
      .trim()
      .replaceAll('_', ' '),
    rows: expected === undefined ? null : Number(expected),
    facts: Object.entries(facts).flatMap(([name, value]): [string, string][] =>
      name === 'Estimated Cardinality' || String(value) === '' ? [] : [[name, factText(value)]],
    ),
    inputs: (Array.isArray(found.children) ? found.children : []).flatMap((child) => readNode(child) ?? []),
  };
}

const factText = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));
