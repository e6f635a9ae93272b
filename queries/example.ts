import { type Bilingual, readLines } from './header.ts';

/** A question to start from: what it is called, where it stands among the others, and the statement as an analyst sees it. */
export type Example = { name: Bilingual; place: number; sql: string };

/** Reads a file of queries/examples: header lines, blank line, one SELECT. Throws with file and line when the header is not complete. */
export function readExample(text: string, path: string): Example {
  const { one, sql } = readLines(text, path, ['name en', 'name zh', 'place']);
  return { name: { en: one('name en'), zh: one('name zh') }, place: Number(one('place')), sql };
}
