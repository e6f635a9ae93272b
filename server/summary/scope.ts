import type { CatalogAnswer } from '../contract/catalog.ts';
import type { Language } from '../contract/language.ts';
import type { Fact, Section, SectionId, SummaryTable } from '../contract/summary.ts';
import type { Book, Source } from '../db/book.ts';
import type { State } from '../state/state.ts';
import type { FactBook } from './fact-book.ts';
import { type Piece, sentenceOf } from './say.ts';
import type { Words } from './words.ts';

/** What a summary is of, and in which words. */
export type Scope = {
  book: Book;
  state: State;
  source: Source;
  month: string;
  lang: Language;
  words: Words;
  catalog: CatalogAnswer;
};

/** A section is made with facts of its own. */
export type Made<More = object> = { section: Section } & More;
export type Make<More = object> = (scope: Scope, facts: FactBook) => Promise<Made<More>>;

/** What a name of both languages is called in that of the summary. */
export const nameIn = ({ lang }: Pick<Scope, 'lang'>, name: { en: string; zh: string }): string =>
  lang === 'zh-CN' ? name.zh : name.en;

/** Name of a product or of a value of a segment by its code; the code where there is none. */
export function memberName(scope: Scope, dimension: string, code: string): string {
  const { catalog, source } = scope;
  const members =
    dimension === 'product'
      ? catalog.products.filter((one) => one.source === source.id)
      : (catalog.segments.find(({ id }) => id === dimension)?.values ?? []);
  const member = members.find(({ id }) => id === code);
  return member ? nameIn(scope, member.name) : code;
}

export const sectionOf = (
  { lang, words }: Pick<Scope, 'lang' | 'words'>,
  id: SectionId,
  sentences: readonly (readonly Piece[])[],
  table: SummaryTable | null = null,
): Section => ({
  id,
  title: words.sections[id],
  sentences: sentences.map((pieces) => sentenceOf(pieces, lang)),
  table: table && table.rows.length > 0 ? table : null,
});

/** A table: the first column holds words, the others figures, unless told otherwise. */
export const tableOf = (
  titles: readonly string[],
  rows: SummaryTable['rows'],
  align: 'left' | 'right' = 'right',
): SummaryTable => ({
  columns: titles.map((title, at) => ({ title, align: at === 0 ? 'left' : align })),
  rows,
});

/** The facts of a list, worst or largest first. */
export const bySize = (facts: readonly Fact[]): Fact[] =>
  facts.toSorted((a, b) => Math.abs(b.value ?? 0) - Math.abs(a.value ?? 0) || a.id.localeCompare(b.id));
