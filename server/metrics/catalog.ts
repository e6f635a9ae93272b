import type { CatalogAnswer, Name } from '../contract/catalog.ts';
import { type Dimension, dimensions, segments } from '../contract/metric.ts';
import type { Book } from '../db/book.ts';
import { toRows } from '../wire/rows.ts';
import { filled, metricIds, questionNamed } from './library.ts';

/** Names of what can be grouped by (domain.md §7). */
const dimensionNames: Record<Dimension, Name> = {
  month: { en: 'Month', zh: '月份' },
  product: { en: 'Product', zh: '产品' },
  cohort: { en: 'Cohort', zh: '放款批次' },
  cohort_quarter: { en: 'Cohort, by quarter', zh: '放款批次（季）' },
  cohort_year: { en: 'Cohort, by year', zh: '放款批次（年）' },
  mob: { en: 'Months on book', zh: '账龄（月）' },
  bucket: { en: 'Bucket', zh: '逾期分档' },
  source: { en: 'Source', zh: '数据来源' },
  grade: { en: 'Risk grade', zh: '风险等级' },
  channel: { en: 'Channel', zh: '渠道' },
  region: { en: 'Region', zh: '地区' },
  age_band: { en: 'Age', zh: '年龄' },
  income_band: { en: 'Annual income', zh: '年收入' },
  occupation: { en: 'Occupation', zh: '职业' },
};

/** What can be asked of this book: metrics, dimensions, sources, products, months, cohorts, segments with their values. */
export async function readCatalog(book: Book): Promise<CatalogAnswer> {
  const members = toRows(await book.engine.ask(questionNamed('book/members'), {})).map((row) => ({
    kind: String(row.kind),
    source: String(row.source),
    id: String(row.id),
    name: { en: String(row.name_en), zh: String(row.name_zh) },
  }));
  const ofKind = (kind: string) => members.filter((member) => member.kind === kind);
  return {
    snapshot: book.snapshot,
    as_of: book.asOf,
    loaded_at: book.loadedAt,
    metrics: metricIds().map(({ id, metric, n }) => ({
      id,
      name: filled(metric.name, n),
      define: filled(metric.define, n),
      family: metric.family,
      kind: metric.kind,
      unit: metric.unit,
      basis: metric.basis,
    })),
    dimensions: [...dimensions, ...segments].map((id) => ({ id, name: dimensionNames[id] })),
    sources: book.sources.map((source) => ({
      id: source.id,
      scheme: source.scheme,
      currency: source.currency,
      top_bucket: source.topBucket,
      first_month: source.firstMonth,
      as_of: source.asOf,
      loaded_at: source.loadedAt,
      generated: source.generated,
      derived: source.derived,
    })),
    products: ofKind('product').map(({ id, source, name }) => ({ id, source, name })),
    months: [...new Set(book.sources.flatMap(({ months }) => months))].sort(),
    cohorts: ofKind('cohort').map(({ id }) => id),
    segments: segments.map((id) => ({ id, name: dimensionNames[id], values: inOrder(id, ofKind(id)).map(({ id: value, name }) => ({ id: value, name })) })),
  };
}

/** Bands stand from low to high, (unknown) last; other values keep their order by balance. */
function inOrder<M extends { id: string }>(segment: Dimension, members: M[]): M[] {
  if (segment !== 'age_band' && segment !== 'income_band') return members;
  const lowest = (text: string) => (text.startsWith('<') ? 0 : Number(/^\d+/.exec(text)?.[0] ?? Number.POSITIVE_INFINITY));
  return members.toSorted((a, b) => lowest(a.id) - lowest(b.id));
}
