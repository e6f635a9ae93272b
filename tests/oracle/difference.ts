import type { Row } from '../../server/wire/rows.ts';
import type { Figure, Question } from './question.ts';

/** Whether two numbers are the same to 1e-9 of the larger, or both null. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return (a ?? null) === (b ?? null);
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

const isEmpty = ({ numerator, denominator }: { numerator?: unknown; denominator?: unknown }) =>
  (numerator ?? 0) === 0 && (denominator ?? 0) === 0;

/** Names of the columns in which a row of the product is not what the oracle says. */
function wrongColumns(row: Row, figure: Figure): string[] {
  const { interval, cell } = figure;
  const expected: Record<string, unknown> = { value: figure.value, reason: figure.reason };
  if (figure.reason !== 'month_not_loaded') {
    if (figure.numerator !== undefined) expected.numerator = figure.numerator;
    expected.denominator = figure.denominator;
    Object.assign(expected, interval ?? (row.n === undefined ? {} : { n: null, low: null, high: null }));
  }
  Object.assign(expected, cell);
  return Object.keys(expected).filter((name) => !isSame(row[name], expected[name]));
}

/** What differs between the rows of the product and the figures of the oracle, a line each. A group that holds nothing may be left out. */
export function differences(question: Question, rows: readonly Row[], figures: ReadonlyMap<string, Figure>): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  for (const row of rows) {
    const key = JSON.stringify(question.by.map((dimension) => row[dimension]));
    const figure = figures.get(key);
    if (seen.has(key)) found.push(`${key}: twice`);
    seen.add(key);
    if (!figure && (!isEmpty(row) || row.reason === 'not_reported')) {
      found.push(`${key}: ${JSON.stringify(row)}, but the oracle knows no such group`);
    }
    const wrong = figure ? wrongColumns(row, figure) : [];
    if (wrong.length > 0)
      found.push(`${key}: ${wrong.join(', ')}: ${JSON.stringify(row)}, by the oracle ${JSON.stringify(figure)}`);
  }
  const isCertain = question.by.every((dimension) => dimension === 'month' || dimension === 'source');
  for (const [key, figure] of figures) {
    if (!seen.has(key) && (isCertain || !isEmpty(figure)))
      found.push(`${key}: absent, by the oracle ${JSON.stringify(figure)}`);
  }
  return found;
}
