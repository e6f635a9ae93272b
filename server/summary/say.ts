import { formatMonth } from '../contract/figure-text.ts';
import type { Language } from '../contract/language.ts';
import type { Cell, Change, Fact, FactField, Sentence } from '../contract/summary.ts';

/** What stands in a sentence of a fact. */
export type Part = { text: string; fact: string; field: FactField };
export type Piece = string | Part;

/** Pieces of a sentence: words and parts of facts; words hold no digit, so that every number has its fact. */
export const say = (words: TemplateStringsArray, ...parts: (Piece | readonly Piece[])[]): Piece[] =>
  words.flatMap((word, at) => [word, ...[parts[at] ?? []].flat()]).filter((piece) => piece !== '');

/** `a`, `a and b`, `a, b and c`: what stands between members is the language's. */
export function listed(members: readonly (readonly Piece[])[], comma: string, last: string): Piece[] {
  return members.flatMap((member, at) => [...(at === 0 ? [] : [at === members.length - 1 ? last : comma]), ...member]);
}

export const valueOf = ({ id, text }: Fact): Part => ({ text, fact: id, field: 'value' });
export const nameOf = ({ id, name }: Fact, text = name): Part => ({ text, fact: id, field: 'name' });
export const monthOf = ({ id, month }: Fact, lang: Language): Part => ({
  text: formatMonth(month, lang),
  fact: id,
  field: 'month',
});

export type Since = 'change_month' | 'change_year';

/** How large a change is, without its sign; in Chinese points are 个百分点. */
export function sizeOf(fact: Fact, since: Since, lang: Language): Part {
  const text = unsigned(fact[since]?.text ?? '');
  return { text: lang === 'zh-CN' ? text.replace(' pp', ' 个百分点') : text, fact: fact.id, field: since };
}

/** A fact in points, without its sign. */
export function pointsOf(fact: Fact, lang: Language): Part {
  const text = unsigned(fact.text);
  return { text: lang === 'zh-CN' ? text.replace(' pp', ' 个百分点') : text, fact: fact.id, field: 'value' };
}

const unsigned = (text: string): string => text.replace(/^[+\u2212]/, '');

/** Which way a change goes as it is shown: what rounds to nothing is none. Null where it is not known. */
export function wayOf(change: Pick<Change, 'value' | 'text'> | null): 'up' | 'down' | 'none' | null {
  if (change === null || change.value === null) return null;
  return change.text.startsWith('+') ? 'up' : change.text.startsWith('\u2212') ? 'down' : 'none';
}

/** The sentence that pieces make; in Chinese one space stands between Chinese and digits or Latin. */
export function sentenceOf(pieces: readonly Piece[], lang: Language): Sentence {
  const parts = pieces.filter((piece) => typeof piece !== 'string');
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  return {
    text: lang === 'zh-CN' ? spaced(text) : text,
    facts: [...new Set(parts.map(({ fact }) => fact))],
    parts: parts.map((part) => (lang === 'zh-CN' ? { ...part, text: spaced(part.text) } : part)),
  };
}

const spaced = (text: string): string =>
  text
    .replaceAll(/(\p{Script=Han})(?=[\p{Script=Latin}\p{Nd}+\u2212×¥$])/gu, '$1 ')
    .replaceAll(/([\p{Script=Latin}\p{Nd}%+])(?=\p{Script=Han})/gu, '$1 ');

/** Cells of tables: words, or a fact's part as it is shown. */
export const words = (text: string): Cell => ({ text, fact: null, field: null });
export const shown = (fact: Fact): Cell => valueOf(fact);
export const named = (fact: Fact, text = fact.name): Cell => nameOf(fact, text);
export const changed = (fact: Fact, since: Since): Cell => ({
  text: fact[since]?.text ?? '\u2013',
  fact: fact.id,
  field: since,
});
