import { monthIndex } from '../../../queries/meaning.ts';
import { questionNamed } from '../../metrics/library.ts';
import { type Row, toRows } from '../../wire/rows.ts';
import { monthsBack } from '../fact-book.ts';
import { askMonthly } from '../monthly.ts';
import { named, type Piece, shown, words as plain } from '../say.ts';
import { type Make, sectionOf, tableOf } from '../scope.ts';

const metrics = ['overdue_rate_30', 'overdue_rate_90', 'npl_ratio'] as const;
/** Months after which a figure of others no longer counts (domain.md §1.4). */
const staleAfter = 12;

/** Rates of the whole book beside what others published on the same basis and scheme: the newest that was out by then. */
export const makeBenchmark: Make = async (scope, facts) => {
  const { book, month, source, words } = scope;
  const sentences: Piece[][] = [];
  const rows = [];
  for (const metric of metrics) {
    const published = toRows(await book.engine.ask(questionNamed('alerts/benchmark'), { metric }));
    const [newest] = published
      .filter((row) => row.product === null && row.op === '=' && isSame(row, source.scheme))
      .filter((row) => isCurrent(row, month))
      .toSorted((a, b) => monthIndex(String(b.period)) - monthIndex(String(a.period)));
    if (!newest) continue;
    const monthly = await askMonthly(book, metric, { source: source.id, from: monthsBack(month, 12), to: month });
    const name = {
      overdue_rate_30: words.names.rate(30),
      overdue_rate_90: words.names.rate(90),
      npl_ratio: words.names.npl,
    };
    const own = facts.figure(`own:${metric}`, name[metric], monthly);
    const value = Number(newest.value);
    const other = facts.note({
      ...{
        id: `benchmark:${metric}`,
        name: words.names.benchmark(String(newest.benchmark_id)),
        unit: 'rate',
        metric,
        value,
      },
      month: String(newest.period),
    });
    if (own.value === null) continue;
    const gap = facts.note({
      id: `gap:${metric}`,
      name: words.names.gap,
      unit: 'points',
      metric,
      value: own.value - value,
    });
    sentences.push(words.benchmark({ own, other, gap }));
    const comparability =
      newest.comparability === 'same' || newest.comparability === 'approx' ? newest.comparability : 'unknown';
    rows.push({
      level: null,
      cells: [
        named(other),
        shown(other),
        shown(gap),
        plain(String(newest.period)),
        plain(words.comparability[comparability]),
      ],
    });
  }
  const { columns, names } = words;
  return {
    section: sectionOf(
      scope,
      'benchmark',
      sentences.length > 0 ? sentences : [[words.noBenchmark]],
      tableOf([columns.figure, columns.value, names.gap, columns.published, columns.comparability], rows),
    ),
  };
};

const isSame = ({ basis, scheme }: Row, own: string): boolean => basis === 'balance' && scheme === own;

function isCurrent({ period, published }: Row, month: string): boolean {
  const age = monthIndex(month) - monthIndex(String(period));
  return age >= 0 && age < staleAfter && (published === null || String(published) <= month);
}
