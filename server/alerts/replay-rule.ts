import type { Rule, StoredRule } from '../contract/rule.ts';
import type { Book } from '../db/book.ts';
import { openAsks } from './asks.ts';
import { type Replayed, replay } from './replay.ts';
import { seriesOf } from './rule-series.ts';
import type { Surroundings } from './surroundings.ts';

/** What a rule, stored or not, makes of the whole history of a book. Nothing is stored. */
export async function replayRule(book: Book, rule: Rule, surroundings: Surroundings = {}): Promise<Replayed[]> {
  const stored: StoredRule = { version: 0, active: true, created_at: '', ...rule };
  const series = await seriesOf(openAsks(book, surroundings), stored, surroundings.dueDay);
  return series.map((one) => replay(one, stored));
}
