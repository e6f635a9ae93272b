import type { Scheme } from '../contract/metric.ts';
import type { Book, Source } from '../db/book.ts';
import { openSnapshot } from '../db/engine.ts';
import { toRows } from '../wire/rows.ts';
import { questionNamed } from './library.ts';

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
