import { meanings, monthIndex } from '../../queries/meaning.ts';
import type { MetricQuery } from '../contract/metric.ts';
import type { Book } from '../db/book.ts';
import type { Value } from '../db/engine.ts';
import { type Prepared, prepareMetric } from './ask.ts';

/** What is written down of a question: its values, and its columns under the names they go out by. */
export type Written = Pick<Prepared, 'question' | 'values' | 'wanted'>;

/**
 * The one statement that produces a figure: the SELECT that the endpoint runs, values written in, columns under the names asked for.
 * It runs as it stands on the snapshot (workbench, `query`). Throws as askMetric does.
 */
export function metricStatement(book: Book, id: string, query: MetricQuery): string {
  const prepared = prepareMetric(book, id, query);
  return statementOf(prepared, noteLines(prepared.head));
}

/** A question as one statement with its values written in, notes above it. */
export function statementOf(asked: Written, notes: readonly string[]): string {
  return `${notes.map((line) => `-- ${line}\n`).join('')}\n${selectOf(asked)};\n`;
}

/** What a figure is, in words, a line each: id and names, definitions, terms, where it was read. */
export function noteLines({ metric, name, definition, ...head }: Prepared['head']): string[] {
  return [
    `${metric} · ${name.en} · ${name.zh}`,
    definition.en,
    definition.zh,
    `value = numerator${head.kind === 'R' ? ' / denominator' : ''} · scheme ${head.scheme} · basis ${head.basis} · ${head.currency ?? 'several currencies'}`,
    `snapshot ${head.snapshot} · newest month ${head.as_of} · read from ${head.answered_from}`,
  ];
}

function selectOf({ question: { header, sql }, values, wanted }: Written): string {
  const written = sql.replaceAll(/\$([a-z]\w*)/g, (_, name: string) => {
    const field = header.params[name];
    const value = values[name];
    if (!field || value === undefined) throw new Error(`parameter ${name} of "${header.question}" has no value`);
    return literal(field.meaning === 'month' && value !== null ? monthIndex(String(value)) : value, field.meaning);
  });
  const columns = wanted.map(({ from, to }) => {
    const month = header.columns[from]?.meaning === 'month';
    const cell = month ? `printf('%04d-%02d', (${from} - 1) // 12, (${from} - 1) % 12 + 1)` : from;
    const name = /^(from|to)$/.test(to) ? `"${to}"` : to;
    return cell === to ? name : `${cell} AS ${name}`;
  });
  return `SELECT ${columns.join(', ')}\nFROM (\n${written}\n)`;
}

/** A value as SQL text of its meaning's type; quotes within a text are doubled. */
function literal(value: Value, meaning: keyof typeof meanings): string {
  const type = meanings[meaning].duckdb;
  if (value === null) return `CAST(NULL AS ${type})`;
  if (typeof value === 'object') return `CAST([${value.map(quote).join(', ')}] AS ${type})`;
  return typeof value === 'string' ? quote(value) : String(value);
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
