import type { Scheme } from '../contract/metric.ts';
import type { Book, Source } from '../db/book.ts';
import { openSnapshot } from '../db/engine.ts';
import { toRows } from '../wire/rows.ts';
import { questionNamed } from './library.ts';

/** A bucket without an end, with the days past due that its band begins with; bands are those of queries/build/schema.sql. */
const openBucket = (bucket: number, band: number) => ({ bucket, label: `${daysOf(band)}+` });
const daysOf = (band: number): number => (band === 1 ? 1 : band < 14 ? Math.floor(band / 2) * 30 : (band - 5) * 30);

/** Opens one snapshot file and reads what it holds. */
export async function openBook(path: string, snapshot: string): Promise<Book> {
  const engine = await openSnapshot(path);
  const rows = toRows(await engine.ask(questionNamed('book/sources'), {}));
  const sources = rows.map((row): Source => {
    const months = String(row.months).split(',');
    return {
      id: String(row.source),
      scheme: row.scheme as Scheme,
      currency: String(row.currency),
      topBucket: row.top_bucket === null ? null : openBucket(Number(row.top_bucket), Number(row.top_band)),
      firstMonth: months[0] ?? '',
      asOf: months.at(-1) ?? '',
      loadedAt: String(row.loaded_at),
      generated: row.generated === true,
      derived: row.derived_en === null ? null : { en: String(row.derived_en), zh: String(row.derived_zh) },
      months,
    };
  });
  const asOf =
    sources
      .map((source) => source.asOf)
      .sort()
      .at(-1) ?? '';
  return { snapshot, engine, asOf, loadedAt: sources[0]?.loadedAt ?? '', sources };
}
