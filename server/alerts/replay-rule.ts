import type { Rule, StoredRule } from '../contract/rule.ts';
import type { Book } from '../db/book.ts';
import { seriesOf } from './evaluate.ts';
import { type Replayed, replay } from './replay.ts';

/** What a rule, stored or not, makes of the whole history of a book. Nothing is stored. */
export async function replayRule(book: Book, rule: Rule): Promise<Replayed[]> {
  const stored: StoredRule = { version: 0, active: true, created_at: '', ...rule };
  const { series } = await seriesOf(book, stored);
  return series.map((one) => replay(one, stored));
}
