import type { Question } from '../../queries/header.ts';
import type { MetricQuery } from '../contract/metric.ts';
import type { Book } from '../db/book.ts';
import type { Values } from '../db/engine.ts';
import { askMetric } from '../metrics/ask.ts';
import { type Row, toRows } from '../wire/rows.ts';
import type { Series } from './replay.ts';

/** A statement of a rule of kind `sql`, run where it can read one snapshot and nothing else. */
export type AskSql = (sql: string) => Promise<Row[]>;

/** What a run of rules asks of one book. Rules that ask the same are answered once. */
export type Asks = {
  book: Book;
  sql: AskSql | null;
  /** today, YYYY-MM-DD, for what is due; null: nothing is */
  today: string | null;
  metric(id: string, query: MetricQuery): Promise<Row[]>;
  question(question: Question, values: Values): Promise<Row[]>;
  series(key: unknown, make: () => Promise<Series[]>): Promise<Series[]>;
};

export function openAsks(book: Book, { sql = null, today = null }: Partial<Pick<Asks, 'sql' | 'today'>> = {}): Asks {
  const rows = new Map<string, Promise<Row[]>>();
  const series = new Map<string, Promise<Series[]>>();
  return {
    book,
    sql,
    today,
    metric: (id, query) => once(rows, [id, query], async () => toRows((await askMetric(book, id, query)).table)),
    question: (question, values) =>
      once(rows, [question.sql, values], async () => toRows(await book.engine.ask(question, values))),
    series: (key, make) => once(series, key, make),
  };
}

function once<T>(known: Map<string, Promise<T>>, key: unknown, make: () => Promise<T>): Promise<T> {
  const text = JSON.stringify(key);
  const made = known.get(text) ?? make();
  known.set(text, made);
  return made;
}
