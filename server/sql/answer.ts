import {
  type DuckDBConnection,
  type DuckDBPreparedStatement,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
  VARCHAR,
} from '@duckdb/node-api';
import type { SqlParams } from '../contract/sql.ts';
import { UserError } from '../errors.ts';
import { arrowBatches } from './arrow-batches.ts';
import { arrowProjection } from './arrow-projection.ts';
import { failureOf } from './engine-error.ts';
import { type AskTexts, type Passed, passGate } from './gate.ts';
import { jsonRows } from './json-rows.ts';
import type { LockedEngine } from './locked-engine.ts';
import { placeAt } from './place.ts';
import type { Failure, Head, Task } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { cutResult, type Result, typeName } from './result.ts';

/** One run: its answer, and how to stop it. */
export type Run = { answer: Promise<Answer>; interrupt(): void; close(): void };
type Answer = { head: Head; pieces: Iterable<Uint8Array[]> };

/** Runs one statement on connections of its own, so that nothing of a session is left. Rejects with what `failureFrom` reads. */
export async function startRun(engine: LockedEngine, task: Task): Promise<Run> {
  const [gate, connection] = [await engine.connect(), await engine.connect()];
  return {
    answer: answer(engine, gate, connection, task),
    interrupt() {
      gate.interrupt();
      connection.interrupt();
    },
    close() {
      gate.closeSync();
      connection.closeSync();
    },
  };
}

/** What went wrong, in the caller's terms. */
export function failureFrom(error: unknown, { sql }: Task): Failure {
  if (error instanceof Refusal) {
    const place = error.at === null ? {} : placeAt(sql, error.at);
    return { code: error.code, message: error.message, hint: error.hint, ...place };
  }
  if (error instanceof UserError) return error.body.error;
  if (error instanceof EngineFault) return failureOf(error.cause, sql, error.run);
  return failureOf(error, sql, null);
}

/** An error of the engine and the text it was raised by. */
class EngineFault extends Error {
  constructor(
    override readonly cause: unknown,
    readonly run: string,
  ) {
    super('the engine refused a statement');
  }
}

async function answer(engine: LockedEngine, gate: DuckDBConnection, connection: DuckDBConnection, task: Task) {
  const ask: AskTexts = async (sql, text) => {
    const read = await gate.runAndReadAll(sql, [text]);
    return read.getRows().map(([value]) => String(value));
  };
  const askValues = async (passed: Passed) => {
    const prepared = await bindTo(gate, passed, task.params, (select) => select);
    return (await prepared.runAndReadAll()).getRows().map(([value]) => String(value));
  };
  const passed = await passGate(task.sql, engine.relations, ask, askValues);
  refuseUnused(task.params, passed.parameters);
  const result = await execute(connection, passed, task);
  const { columns, rowCount, isCut } = result;
  const head: Head = { columns: columns.map(({ name, shown }) => ({ name, type: shown })), rowCount, isCut };
  return { head, pieces: task.encoding === 'arrow' ? arrowBatches(result) : jsonRows(result) };
}

async function execute(
  connection: DuckDBConnection,
  passed: Passed,
  { params, rows, encoding }: Task,
): Promise<Result> {
  const { explain } = passed;
  const limited = (list: string) => (select: string) => `SELECT ${list} FROM (${select}\n) LIMIT ${rows + 1}`;
  const written = explain ? (select: string) => `${explain} ${select}` : limited('*');
  const prepared = await bindTo(connection, passed, params, written);
  const columns = Array.from({ length: prepared.columnCount }, (_, at) => ({
    name: prepared.columnName(at),
    typeId: prepared.columnTypeId(at),
    shown: shownType(prepared, at),
  }));
  const list = encoding === 'arrow' && !explain ? arrowProjection(columns) : '*';
  const final = list === '*' ? prepared : await bindTo(connection, passed, params, limited(list));
  const result = await final.run().catch((error: unknown) => {
    throw new EngineFault(error, written(passed.select));
  });
  return cutResult(
    result,
    columns.map(({ shown }) => shown),
    rows,
    explain ? null : await namesAsWritten(connection, passed, params, limited('*')),
  );
}

/** The names of the columns where those of the text that is run are others; null where they are the same, or such a text cannot be bound. */
async function namesAsWritten(
  connection: DuckDBConnection,
  passed: Passed,
  params: SqlParams,
  written: (select: string) => string,
): Promise<string[] | null> {
  if (passed.named === null) return null;
  try {
    const prepared = await bindTo(connection, { ...passed, select: passed.named }, params, written);
    return Array.from({ length: prepared.columnCount }, (_, at) => prepared.columnName(at));
  } catch (error) {
    // a number that the engine does not read as it prints it: the names printed stay
    if (error instanceof EngineFault) return null;
    throw error;
  }
}

/** The type of a column that is a parameter is known once it is bound. */
const shownType = (prepared: DuckDBPreparedStatement, at: number): string | null =>
  prepared.columnTypeId(at) === DuckDBTypeId.INVALID ? null : typeName(prepared.columnType(at));

async function bindTo(
  connection: DuckDBConnection,
  { select, parameters }: Passed,
  params: SqlParams,
  written: (select: string) => string,
): Promise<DuckDBPreparedStatement> {
  const text = written(select);
  const bound: Record<string, DuckDBValue> = {};
  const types: Record<string, DuckDBType> = {};
  for (const name of parameters) {
    const value = params[name];
    if (value === undefined) {
      throw new UserError(
        'bad_parameter',
        `the statement names $${name}, and params has no "${name}"`,
        `send params: {"${name}": …}`,
      );
    }
    if (value === null) types[name] = VARCHAR;
    bound[name] = typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
  }
  try {
    const prepared = await connection.prepare(text);
    prepared.bind(bound, types);
    return prepared;
  } catch (error) {
    throw new EngineFault(error, text);
  }
}

function refuseUnused(params: SqlParams, parameters: readonly string[]): void {
  const [unused] = Object.keys(params).filter((name) => !parameters.includes(name));
  if (unused !== undefined) {
    throw new UserError(
      'bad_parameter',
      `params has "${unused}", and the statement names no $${unused}`,
      'leave it out',
    );
  }
}
