import { type Fields, isMeaning } from './meaning.ts';

/** Names and definitions in both languages, as a metric's header gives them; `{N}` stands for the threshold or bucket. */
export type Bilingual = { en: string; zh: string };

/** What makes a question a metric: S stock, F flow, R ratio (domain.md §3). */
export type MetricHeader = {
  id: string;
  name: Bilingual;
  define: Bilingual;
  family: string;
  kind: 'S' | 'F' | 'R';
  basis: readonly ('balance' | 'count')[];
  unit: 'money' | 'integer' | 'ratio';
  /** The parameter behind the {N} of ids such as overdue_rate_{N}, and its values; null when the id has none. */
  variants: { param: string; values: readonly number[] } | null;
};

export type Header = {
  question: string;
  params: Fields;
  columns: Fields;
  order: readonly string[];
  metric: MetricHeader | null;
};

export type Question = { header: Header; sql: string };

/** Reads a question file: header lines, blank line, one SELECT. Throws with file and line when the header is not complete. */
export function readQuestion(text: string, path: string): Question {
  const { values, one, sql } = readLines(text, path, questionKeys);
  const columns = readFields(values.get('column') ?? [], path);
  const order = (values.get('order')?.[0] ?? '').split(/, */).filter(Boolean);
  for (const name of order) if (!(name in columns)) throw new Error(`${path}: order names no column "${name}"`);
  return {
    header: {
      question: one('question'),
      params: readFields(values.get('param') ?? [], path),
      columns,
      order,
      metric: values.has('id') ? readMetric(one, values, path) : null,
    },
    sql,
  };
}

const questionKeys =
  'question,param,column,order,id,name en,name zh,define en,define zh,family,kind,basis,unit,variants'.split(',');

/** `one` gives the value of a key that must stand exactly once. */
type Lines = { values: Map<string, string[]>; one: (key: string) => string; sql: string };

export function readLines(text: string, path: string, known: readonly string[]): Lines {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('--'));
  const values = new Map<string, string[]>();
  lines.slice(0, end).forEach((line, at) => {
    const match = /^-- (\w+(?: en| zh)?)\s+(.+)$/.exec(line);
    if (!match) throw new Error(`${path}:${at + 1}: not a header line: "${line}"`);
    const [, key = '', value = ''] = match;
    if (!known.includes(key)) throw new Error(`${path}:${at + 1}: unknown header key "${key}"`);
    values.set(key, [...(values.get(key) ?? []), value.trim()]);
  });
  const one = (key: string): string => {
    const found = values.get(key);
    if (found?.length !== 1) throw new Error(`${path}: needs exactly one "-- ${key}" line`);
    return found[0] ?? '';
  };
  return { values, one, sql: lines.slice(end).join('\n').trim() };
}

function readFields(lines: readonly string[], path: string): Fields {
  const fields: Fields = {};
  for (const line of lines) {
    const [, name = '', meaning = '', about = ''] = /^(\w+)\s+(\w+)\s+(.+)$/.exec(line) ?? [];
    if (!isMeaning(meaning)) throw new Error(`${path}: expected "name meaning text", got "${line}"`);
    fields[name] = { meaning, about };
  }
  return fields;
}

function readMetric(one: (key: string) => string, values: Map<string, string[]>, path: string): MetricHeader {
  return {
    id: one('id'),
    name: { en: one('name en'), zh: one('name zh') },
    define: { en: one('define en'), zh: one('define zh') },
    family: one('family'),
    kind: oneOf(one('kind'), ['S', 'F', 'R'], path),
    basis: one('basis')
      .split(/, */)
      .map((basis) => oneOf(basis, ['balance', 'count'], path)),
    unit: oneOf(one('unit'), ['money', 'integer', 'ratio'], path),
    variants: readVariants(values.get('variants')?.[0]),
  };
}

function readVariants(text: string | undefined): MetricHeader['variants'] {
  if (text === undefined) return null;
  const [param = '', ...values] = text.split(/,? +/);
  return { param, values: values.map(Number) };
}

export function oneOf<const T extends string>(text: string, allowed: readonly T[], path: string): T {
  const found = allowed.find((value) => value === text);
  if (!found) throw new Error(`${path}: expected one of ${allowed.join(', ')}, got "${text}"`);
  return found;
}
