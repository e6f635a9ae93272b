import { availableParallelism } from 'node:os';
import { DuckDBInstance } from '@duckdb/node-api';
import { UserError } from '../errors.ts';

/** The loader's own engine: one connection, every statement with a time limit, results always materialised. */
export interface LoadEngine {
  run(sql: string): Promise<void>;
  /** `values` are bound by name; throws StepExpired after `limitMs` (half an hour unless said) */
  rows(sql: string, values?: Record<string, string>, limitMs?: number): Promise<Record<string, unknown>[]>;
  /** the single row of a statement that has one */
  one(sql: string): Promise<Record<string, unknown>>;
  /** Stops the statement that runs; it throws. */
  interrupt(): void;
  close(): void;
}

const stepLimitMs = 30 * 60_000;

/** All cores but no more than eight, each of which needs memory of its own; what does not fit into memory is spilled. */
export const engineLimits = { threads: String(Math.min(8, availableParallelism())), memory_limit: '2GB' };

/** Thrown when a statement was stopped at its time limit. */
export class StepExpired extends Error {}

/** Opens an engine that may still read files; `lock` it, but for the files named, before any text of a tape or layout is interpreted. */
export async function openLoadEngine(
  spillFolder: string,
): Promise<LoadEngine & { lock(readable?: readonly string[]): Promise<void> }> {
  const instance = await DuckDBInstance.create(':memory:', {
    ...engineLimits,
    temp_directory: spillFolder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const connection = await instance.connect();
  let closed = false;
  async function limited<T>(sql: string, work: Promise<T>, limitMs = stepLimitMs): Promise<T> {
    let expired = false;
    const timer = setTimeout(() => {
      expired = true;
      connection.interrupt();
    }, limitMs);
    try {
      return await work;
    } catch (error) {
      if (error instanceof UserError) throw error;
      if (expired) throw new StepExpired(`not done within ${limitMs / 1000} s: ${sql.slice(0, 400)}`, { cause: error });
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n  in: ${sql.slice(0, 400)}`, {
        cause: error,
      });
    } finally {
      clearTimeout(timer);
    }
  }
  const rows = async (sql: string, values?: Record<string, string>, limitMs?: number) =>
    limited(
      sql,
      connection.runAndReadAll(sql, values).then((reader) => reader.getRowObjectsJson()),
      limitMs,
    );
  return {
    run: async (sql) => void (await limited(sql, connection.run(sql))),
    rows,
    one: async (sql) => {
      const [row] = await rows(sql);
      if (!row) throw new Error(`no row from: ${sql.slice(0, 400)}`);
      return row;
    },
    lock: async (readable = []) => {
      await connection.run(
        `SET allowed_paths = [${readable.flatMap((path) => [quoteText(path), quotePath(path)]).join(', ')}]`,
      );
      await connection.run('SET enable_external_access = false');
      await connection.run('SET lock_configuration = true');
    },
    interrupt: () => connection.interrupt(),
    close: () => {
      if (closed) return;
      closed = true;
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** The type of a text that is one of these. */
export const enumText = (values: readonly string[]): string => `ENUM(${values.map(quoteText).join(', ')})`;
/** A file the engine reads: the path as it is, not a pattern. */
export const quotePath = (path: string): string => quoteText(path.replace(/[*?[]/g, '[$&]'));
