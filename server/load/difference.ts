import type { Difference } from '../contract/load-preview.ts';
import { metricQuery } from '../contract/metric.ts';
import type { Book, Source } from '../db/book.ts';
import { askMetric } from '../metrics/ask.ts';
import { type Row, toRows } from '../wire/rows.ts';

/** What differs between the live book and another by month, source and product: balance and 30+ overdue, newest month first. */
export async function compareBooks(live: Book | null, next: Book): Promise<Difference[]> {
  const before = live ? await figuresOf(live) : new Map<string, Figures>();
  const after = await figuresOf(next);
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys
    .map((key): Difference => {
      const { month, source, product } = JSON.parse(key);
      return { month, source, product, before: before.get(key) ?? null, after: after.get(key) ?? null };
    })
    .filter((row) => JSON.stringify(row.before) !== JSON.stringify(row.after))
    .toSorted((a, b) => b.month.localeCompare(a.month) || order(a).localeCompare(order(b)));
}

type Figures = NonNullable<Difference['after']>;
const order = ({ source, product }: Difference): string => `${source}\n${product}`;

async function figuresOf(book: Book): Promise<Map<string, Figures>> {
  const figures = new Map<string, Figures>();
  for (const source of book.sources) {
    for (const row of await overdueRates(book, source)) {
      const key = JSON.stringify({ month: row.month, source: source.id, product: row.product });
      figures.set(key, {
        balance: Number(row.denominator),
        overdue_balance: numberOf(row.numerator),
        overdue_rate: numberOf(row.value),
      });
    }
  }
  return figures;
}

async function overdueRates(book: Book, source: Source): Promise<Row[]> {
  const query = metricQuery.parse({ by: 'month,product', source: source.id, scheme: source.scheme });
  const rows = toRows((await askMetric(book, 'overdue_rate_30', query)).table);
  return rows.filter(({ denominator }) => denominator !== null);
}

const numberOf = (cell: Row[string] | undefined): number | null => (typeof cell === 'number' ? cell : null);
