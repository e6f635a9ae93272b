import { views } from '../../queries/view/catalog.ts';
import type { View } from '../../queries/view.ts';
import type { Language, Relation } from '../contract/workbench.ts';
import type { Book } from '../db/book.ts';
import { questionNamed } from '../metrics/library.ts';
import { toRows } from '../wire/rows.ts';

const described: Readonly<Record<string, View>> = views;

/** The views of a book as they stand in its snapshot, those read most first, with what each column is. */
export async function readRelations(book: Book, language: Language): Promise<Relation[]> {
  const relations = new Map<string, Relation>();
  for (const row of toRows(await book.engine.ask(questionNamed('book/relations'), {}))) {
    const [name, column] = [String(row.relation), String(row.name)];
    const found = relations.get(name) ?? { name, description: describe(name, null, language), columns: [] };
    found.columns.push({ name: column, type: String(row.type), description: describe(name, column, language) });
    relations.set(name, found);
  }
  return [...relations.values()].sort((a, b) => placeOf(a.name) - placeOf(b.name));
}

const first = ['loan_month', 'loan', 'cube_month', 'cube', 'cube_segment'];
const placeOf = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);

/** A snapshot of an earlier version may have views or columns that are not described any more. */
function describe(name: string, column: string | null, language: Language): string {
  const view = described[name];
  const like = described[view?.like ?? ''];
  const text = column === null ? view?.about : (view?.columns[column] ?? like?.columns[column]);
  return text?.[language === 'en' ? 'en' : 'zh'] ?? '';
}
