import type { WalkAnswer, WalkQuery } from '../contract/migration.ts';
import type { Book } from '../db/book.ts';
import type { Table } from '../db/table.ts';
import { UserError } from '../errors.ts';
import { toRows } from '../wire/rows.ts';
import { flowQuestion, flowStatement, type FlowTerms, flowTerms, transitionsLoaded } from './flow-question.ts';
import { readMonth } from './terms.ts';

type Question = Omit<WalkQuery, 'format'>;
type WalkParts = { head: Pick<WalkAnswer, 'month' | 'snapshot' | 'reason'>; table: Table };

/** The parts of the overdue walk of a month (domain.md §3.5); none where it, or the month before, is not loaded. */
export async function askWalkParts(book: Book, query: Question): Promise<WalkParts> {
  const terms = readTerms(book, query);
  const { question, values } = questionOf(terms);
  const table = await book.engine.ask(question, values);
  const head = { month: terms.month, snapshot: book.snapshot };
  return transitionsLoaded(terms.sources, terms.month, terms.month)
    ? { head: { ...head, reason: null }, table }
    : { head: { ...head, reason: 'month_not_loaded' }, table: { ...table, chunks: [], rowCount: 0 } };
}

/** The overdue walk of a month: it closes to the cent. */
export async function askWalk(book: Book, query: Question): Promise<WalkAnswer> {
  const { head, table } = await askWalkParts(book, query);
  if (head.reason !== null) return { ...head, opening: null, entries: {}, exits: {}, change: null, closing: null };
  const rows = toRows(table);
  const amount = (part: string) => Number(rows.find((row) => row.part === part)?.amount ?? 0);
  const byState = (part: string) =>
    Object.fromEntries(
      rows.flatMap((row): [string, number][] => (row.part === part ? [[String(row.state), Number(row.amount)]] : [])),
    );
  return {
    ...head,
    opening: amount('opening'),
    entries: byState('entry'),
    exits: byState('exit'),
    change: amount('change'),
    closing: amount('closing'),
  };
}

/** The statement that gives the parts of a walk. */
export function walkStatement(book: Book, query: Question): string {
  const terms = readTerms(book, query);
  return flowStatement(book, terms, questionOf(terms), `month ${terms.month}`);
}

function readTerms(book: Book, { from, to, month, basis, ...filters }: Question): FlowTerms {
  if (basis === 'count')
    throw new UserError(
      'bad_parameter',
      'a walk is in money: it has no basis=count',
      'leave basis out, or say balance',
    );
  return flowTerms(book, { ...filters, month: readMonth('a walk is of', { month, from, to }) });
}

const questionOf = (terms: FlowTerms) => flowQuestion(terms, 'migration/walk', terms.month, {});
