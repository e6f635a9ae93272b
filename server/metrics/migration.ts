import { monthIndex, monthText } from '../../queries/meaning.ts';
import type { Measure, MigrationAnswer, MigrationQuery } from '../contract/migration.ts';
import type { Book } from '../db/book.ts';
import type { Table } from '../db/table.ts';
import { UserError } from '../errors.ts';
import { toRows } from '../wire/rows.ts';
import { readMonth } from './terms.ts';
import {
  type FlowQuestion,
  flowQuestion,
  flowStatement,
  type FlowTerms,
  flowTerms,
  transitionsLoaded,
} from './flow-question.ts';

type Month = { month: string; loaded: boolean };
type Matrix = { terms: FlowTerms; months: Month[]; measure: Measure };
type Matrices = Omit<Matrix, 'terms'> & { table: Table };

/** The transition matrix of each closing month asked for, one month or several pooled: sums over sums (domain.md §3.4). */
export async function askMatrices(book: Book, query: MatrixQuery): Promise<Matrices> {
  const { months, measure, question, values } = prepareMatrices(book, query);
  return { months, measure, table: await book.engine.ask(question, values) };
}

/** The statement that gives the cells of the matrices. */
export function matrixStatement(book: Book, query: MatrixQuery): string {
  const { terms, months, measure, ...question } = prepareMatrices(book, query);
  const pooled = query.window > 1 ? `, ${query.window} months pooled` : '';
  const asked = `measure ${measure} · ${months[0]?.month} to ${terms.month}${pooled}`;
  return flowStatement(book, terms, question, asked);
}

function prepareMatrices(book: Book, query: MatrixQuery): FlowQuestion & Matrix {
  const { measure: _measure, basis: _basis, window, from, to, month: asked, ...filters } = query;
  const measure = readMeasure(query);
  const terms = flowTerms(book, { ...filters, month: readMonth('a matrix closes with', { month: asked, to }) });
  const first = from ?? terms.month;
  if (first > terms.month)
    throw new UserError('bad_parameter', `from ${first} is after month ${terms.month}`, 'from is the earlier month');
  const earliest = (month: string) => monthText(monthIndex(month) - window + 1);
  const months = monthsBetween(first, terms.month).map((month) => ({
    month,
    loaded: transitionsLoaded(terms.sources, earliest(month), month),
  }));
  const closing = months.flatMap(({ month, loaded }) => (loaded ? [String(monthIndex(month))] : []));
  const more = { by_month: true, measure, closing, window };
  return { ...flowQuestion(terms, 'migration/matrix', earliest(first), more), terms, months, measure };
}

/** The matrices as rows, with what is known of each month. */
export async function askMigration(book: Book, query: MatrixQuery): Promise<MigrationAnswer> {
  const { months, measure, table } = await askMatrices(book, query);
  const rows = toRows(table).map((row) => ({
    month: String(row.month),
    from: String(row.from),
    to: String(row.to),
    loans: Number(row.loans),
    opening_balance: Number(row.opening_balance),
    closing_balance: Number(row.closing_balance),
    value: row.value === null || row.value === undefined ? null : Number(row.value),
  }));
  const standings = months.map(({ month, loaded }) => ({
    month,
    reason: loaded ? null : ('month_not_loaded' as const),
    missing_share: missingShare(rows.filter((row) => row.month === month)),
  }));
  const { month = '', ...last } = standings.at(-1) ?? { reason: 'month_not_loaded' as const, missing_share: null };
  const head = { month, from: months[0]?.month ?? '', measure, window: query.window };
  return { ...head, snapshot: book.snapshot, ...last, months: standings, rows };
}

/** What a cell tells: what is asked, or what the basis says; throws bad_parameter where the two contradict. */
export function readMeasure({ measure, basis }: Pick<MatrixQuery, 'measure' | 'basis'>): Measure {
  if (basis === undefined || measure === undefined) return measure ?? (basis === 'count' ? 'roll_cnt' : 'roll_bal');
  if ((basis === 'count') === (measure === 'roll_cnt')) return measure;
  throw new UserError('bad_parameter', `measure=${measure} contradicts basis=${basis}`, 'leave one of the two out');
}

function missingShare(rows: MigrationAnswer['rows']): number | null {
  const opening = rows.reduce((sum, row) => sum + row.opening_balance, 0);
  const missing = rows.reduce((sum, row) => sum + (row.to === 'MISSING' ? row.opening_balance : 0), 0);
  return opening > 0 ? missing / opening : null;
}

const monthsBetween = (from: string, to: string): string[] =>
  Array.from({ length: monthIndex(to) - monthIndex(from) + 1 }, (_, at) => monthText(monthIndex(from) + at));

type MatrixQuery = Omit<MigrationQuery, 'format'>;
