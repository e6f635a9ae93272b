import { showFinding } from '../../load/finding.ts';
import type { Finding } from '../../load/job.ts';
import { questionNamed } from '../../metrics/library.ts';
import { toRows } from '../../wire/rows.ts';
import { named, shown } from '../say.ts';
import { type Make, nameIn, sectionOf, tableOf } from '../scope.ts';

/** What the quality rules found, beyond information, in the newest load that brought the month; places name loans, and stay away. */
export const makeQuality: Make = async (scope, facts) => {
  const { book, month, source, words } = scope;
  const loads = toRows(await book.engine.ask(questionNamed('book/loads'), {}));
  const load = loads.find((row) => row.source === source.id && String(row.months).split(',').includes(month));
  const findings = (load ? (JSON.parse(String(load.findings)) as Finding[]) : [])
    .filter(({ severity }) => severity !== 'info')
    .map(showFinding)
    .toSorted((a, b) => a.severity.localeCompare(b.severity) || a.rule.localeCompare(b.rule));
  const count = facts.note({ id: 'findings', name: words.names.findings, unit: 'count', value: findings.length });
  const { columns } = words;
  return {
    section: sectionOf(
      scope,
      'quality',
      [words.findings(count)],
      tableOf(
        [columns.rule, columns.count],
        findings.map((finding) => {
          const fact = facts.note({
            ...{
              id: `finding:${finding.rule}`,
              name: nameIn(scope, finding.name),
              unit: 'count',
              value: finding.count,
            },
          });
          return { level: null, cells: [named(fact), shown(fact)] };
        }),
      ),
    ),
  };
};
