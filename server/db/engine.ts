import {
  BOOLEAN,
  DOUBLE,
  DuckDBInstance,
  type DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api';
import { type Fields, type Meaning, monthIndex } from '../../queries/meaning.ts';
import type { Question } from '../../queries/header.ts';
import type { Table } from './table.ts';

/** A value as it comes from outside: months as `YYYY-MM`, lists as arrays, null = not asked. */
export type Value = string | number | boolean | null | readonly string[];
export type Values = Record<string, Value>;

/** The one thing the house knows of a database: it answers a question. */
export interface Engine {
  /** Materialised answer of one SELECT; the header of the question gives binding and meanings. Throws what the engine throws. */
  ask(question: Question, values: Values): Promise<Table>;
  close(): void;
}

const types: Record<Meaning, DuckDBType> = {
  month: INTEGER,
  date: VARCHAR,
  text: VARCHAR,
  texts: LIST(VARCHAR),
  boolean: BOOLEAN,
  integer: INTEGER,
  days: INTEGER,
  months: INTEGER,
  money: DOUBLE,
  number: DOUBLE,
  ratio: DOUBLE,
};

/** Opens a published snapshot for dashboard questions: read-only, no files, no network, settings locked. */
export async function openSnapshot(path: string): Promise<Engine> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: 'READ_ONLY',
    threads: '2',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const guard = await instance.connect();
  for (const setting of [
    'enable_external_access=false',
    "disabled_filesystems='LocalFileSystem'",
    'lock_configuration=true',
  ]) {
    await guard.run(`set ${setting}`);
  }
  guard.closeSync();
  return {
    async ask(question, values) {
      const connection = await instance.connect();
      try {
        const { bound, boundTypes } = bind(question.header.params, values);
        const result = await connection.run(question.sql, bound, boundTypes);
        const columnTypes = result.columnTypes();
        const chunks: readonly DuckDBDataChunk[] = await result.fetchAllChunks();
        return {
          columns: result.columnNames().map((name, at) => {
            const type = columnTypes[at];
            const field = question.header.columns[name];
            if (!type || !field)
              throw new Error(`column ${name} is not in the header of "${question.header.question}"`);
            return { name, meaning: field.meaning, type, at };
          }),
          chunks,
          rowCount: chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0),
        };
      } finally {
        connection.closeSync();
      }
    },
    close: () => instance.closeSync(),
  };
}

/** Binds by declared meaning, never by the JS type: a list stays a list when empty, a month becomes its index. */
function bind(
  params: Fields,
  values: Values,
): { bound: Record<string, DuckDBValue>; boundTypes: Record<string, DuckDBType> } {
  const bound: Record<string, DuckDBValue> = {};
  const boundTypes: Record<string, DuckDBType> = {};
  for (const [name, { meaning }] of Object.entries(params)) {
    const value = values[name];
    if (value === undefined) throw new Error(`parameter ${name} has no value`);
    boundTypes[name] = types[meaning];
    bound[name] = toEngine(meaning, value);
  }
  return { bound, boundTypes };
}

function toEngine(meaning: Meaning, value: Value): DuckDBValue {
  if (value === null) return null;
  if (typeof value === 'object') return listValue([...value]);
  if (meaning === 'month') return monthIndex(String(value));
  return value;
}
