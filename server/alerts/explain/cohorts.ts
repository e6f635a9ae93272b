import { monthIndex } from '../../../queries/meaning.ts';
import type { StoredRule } from '../../contract/rule.ts';
import type { Book } from '../../db/book.ts';
import { groupQuery } from './group-query.ts';
import { type AskParts, askOrNull, partsOf } from './parts.ts';

const mostCohorts = 12;

/** One cohort against the up to 12 before it, all at the age it has in a month; null where there is none before it. */
export async function askAgainstCohorts(
  book: Book,
  rule: StoredRule,
  group: Readonly<Record<string, string>>,
  month: string,
): Promise<{ from: string; ask: AskParts } | null> {
  const { query } = groupQuery(rule, group);
  const cohort = query.cohort_to;
  if (cohort === undefined) return null;
  const age = monthIndex(month) - monthIndex(cohort);
  const asked = { ...query, cohort_from: undefined, to: month };
  const seen = (await askOrNull(book, rule.metric, { ...asked, by: ['cohort', 'mob'] })) ?? [];
  const earlier = seen
    .filter((row) => row.mob === age && row.value !== null && row.truncated !== true && String(row.cohort) < cohort)
    .map((row) => String(row.cohort))
    .slice(-mostCohorts);
  const [from] = earlier;
  if (from === undefined) return null;
  return {
    from,
    ask: async (dimension) => {
      const rows = await askOrNull(book, rule.metric, {
        ...asked,
        cohort_from: from,
        by: ['cohort', 'mob', dimension],
      });
      const atAge = (rows ?? []).filter((row) => row.mob === age && row.value !== null);
      const before = partsOf(
        atAge.filter((row) => earlier.includes(String(row.cohort))),
        dimension,
      );
      const after = partsOf(
        atAge.filter((row) => row.cohort === cohort),
        dimension,
      );
      return before && after ? { before, after } : null;
    },
  };
}
