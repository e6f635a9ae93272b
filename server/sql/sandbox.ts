import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Actor } from '../actor.ts';
import type { ErrorCode } from '../contract/error.ts';
import type { Cut, SqlParams, SqlRun } from '../contract/sql.ts';
import type { SqlLimits } from '../contract/workbench.ts';
import { UserError } from '../errors.ts';
import type { Settings } from '../settings.ts';
import { confinement, demandConfined } from './confinement.ts';
import { runLimited } from './limited-run.ts';
import type { Encoding, SqlColumn } from './protocol.ts';
import { openQueue } from './queue.ts';
import type { Worker } from './worker.ts';
import { openWorkers, type Snapshot } from './workers.ts';

/** A statement to run: at most `limit` rows, and never more than the server's limit for what it is `for`. */
export type SqlAsk = {
  sql: string;
  params?: SqlParams;
  limit?: number | undefined;
  /** UUID of the run, to cancel it by */
  id?: string | undefined;
  actor: Actor;
  encoding: Encoding;
  for: 'screen' | 'export';
  signal?: AbortSignal;
};

/** What came back: facts first, then the bytes; a result that is not there in full makes the bytes throw. */
export type SqlResult = {
  id: string;
  snapshot: string;
  columns: SqlColumn[];
  row_count: number;
  truncated_by: Cut | null;
  elapsed_ms: number;
  /** To be read to its end, or left: the worker is free after that. */
  batches: AsyncGenerator<Buffer, void>;
};

/** Statements of analysts, each in a worker process that can read one snapshot and nothing else. */
export interface Sandbox {
  limits: SqlLimits;
  /** Throws no_snapshot, sql_off, and the codes of `POST /api/sql`. */
  run(ask: SqlAsk): Promise<SqlResult>;
  /** Cancels a running or waiting statement of the actor; throws unknown_query. */
  cancel(id: string, actor: Actor): void;
  /** From here on a worker is ready before anybody asks, on the live snapshot. */
  warm(): void;
  close(): Promise<void>;
}

export type SandboxSettings = Pick<
  Settings,
  'host' | 'sqlTimeoutS' | 'sqlMemoryMb' | 'sqlMaxRows' | 'sqlExportRows' | 'sqlUnconfined'
>;
export type SandboxParts = {
  settings: SandboxSettings;
  /** the live snapshot; null while nothing is loaded */
  live: () => Snapshot | null;
  record: (run: SqlRun) => void;
  log: Logger;
  clock?: () => Date;
};

const places = { running: 3, runningOfActor: 2, waiting: 32, waitingOfActor: 16 };

export function openSandbox({ settings, live, record, log, clock = () => new Date() }: SandboxParts): Sandbox {
  const queue = openQueue(places);
  const workers = openWorkers(settings.sqlMemoryMb, log);
  const limits = { timeoutS: settings.sqlTimeoutS, memoryMb: settings.sqlMemoryMb };
  const running = new Map<string, { actor: string; cancel: () => void }>();

  async function run(ask: SqlAsk): Promise<SqlResult> {
    const { sql, params = {}, actor, encoding, id = randomUUID() } = ask;
    if (running.has(id))
      throw new UserError('usage', `a statement with the id ${id} is running`, 'choose another UUID');
    const abort = new AbortController();
    const cancel = () => abort.abort(new UserError('sql_cancelled', 'the statement was cancelled'));
    running.set(id, { actor: actor.name, cancel });
    ask.signal?.addEventListener('abort', cancel, { once: true });
    const line: SqlRun = {
      ...{ id, at: clock().toISOString(), actor: actor.name, sql },
      ...{ elapsed_ms: 0, rows: null, truncated_by: null, outcome: 'done', error: null },
    };
    let worker: Worker | null = null;
    let leave = (): void => undefined;
    /** Ends the run once: `error` null when all of its result has been read. */
    let settle = (error: unknown): void => {
      settle = () => undefined;
      ask.signal?.removeEventListener('abort', cancel);
      running.delete(id);
      if (worker && leavesWorkerSound(error)) workers.giveBack(worker);
      else if (worker) workers.discard(worker);
      leave();
      if (!neverBegan(error)) record({ ...line, ...endOf(error) });
    };
    try {
      if (ask.signal?.aborted) cancel();
      demandConfined(settings, await confinement());
      leave = await queue.enter(actor.name, abort.signal);
      const { snapshot, path } = demandSnapshot(live());
      worker = await workers.take({ snapshot, path });
      abort.signal.throwIfAborted();
      const { most, cut } = rowsFor(ask, settings);
      const begun = performance.now();
      const limited = runLimited(worker, { sql, params, rows: most, encoding }, limits, abort.signal);
      const head = await limited.head.finally(() => {
        line.elapsed_ms = Math.round(performance.now() - begun);
      });
      line.rows = head.rowCount;
      line.truncated_by = head.isCut ? cut : null;
      abort.signal.addEventListener('abort', () => settle(abort.signal.reason), { once: true });
      const { columns, rowCount: row_count } = head;
      const { elapsed_ms, truncated_by } = line;
      return {
        id,
        snapshot,
        columns,
        row_count,
        truncated_by,
        elapsed_ms,
        batches: delivered(limited.bytes(), (error) => settle(error)),
      };
    } catch (error) {
      settle(error);
      throw error;
    }
  }
  return {
    limits: {
      max_rows: settings.sqlMaxRows,
      export_rows: settings.sqlExportRows,
      timeout_s: settings.sqlTimeoutS,
    },
    run,
    cancel(id, actor) {
      const found = running.get(id);
      if (!found || found.actor !== actor.name) {
        throw new UserError(
          'unknown_query',
          `no statement of yours with the id "${id}" is running`,
          'it may have ended',
        );
      }
      found.cancel();
    },
    warm() {
      const snapshot = live();
      if (snapshot) workers.turn(snapshot);
    },
    async close() {
      for (const { cancel } of running.values()) cancel();
      await workers.close();
    },
  };
}

/** The bytes as they are read; `settle` hears how that ended. */
async function* delivered(
  bytes: AsyncGenerator<Buffer, void>,
  settle: (error: unknown) => void,
): AsyncGenerator<Buffer, void> {
  let ending: unknown = new UserError('sql_cancelled', 'the result was not read to its end');
  try {
    yield* bytes;
    ending = null;
  } catch (error) {
    ending = error;
    throw error;
  } finally {
    settle(ending);
  }
}

function demandSnapshot(snapshot: Snapshot | null): Snapshot {
  if (snapshot) return snapshot;
  throw new UserError('no_snapshot', 'nothing has been loaded yet', 'load a tape: npx forewarn load FILE');
}

/** The most rows of an answer, and what it is called that cut it there. */
function rowsFor(ask: SqlAsk, { sqlMaxRows, sqlExportRows }: SandboxSettings): { most: number; cut: Cut } {
  const [most, cut] =
    ask.for === 'export' ? ([sqlExportRows, 'export_rows'] as const) : ([sqlMaxRows, 'max_rows'] as const);
  return ask.limit !== undefined && ask.limit < most ? { most: ask.limit, cut: 'limit' } : { most, cut };
}

const codeOf = (error: unknown): ErrorCode | null => (error instanceof UserError ? error.code : null);

/** A refusal leaves nothing behind; after anything else a fresh process is surer than the old one. */
function leavesWorkerSound(error: unknown): boolean {
  return error === null || ['sql_refused', 'sql_failed', 'bad_parameter'].includes(codeOf(error) ?? '');
}

const neverBegan = (error: unknown): boolean => ['sql_busy', 'sql_off', 'no_snapshot'].includes(codeOf(error) ?? '');

function endOf(error: unknown): Pick<SqlRun, 'outcome' | 'error'> {
  if (error === null) return { outcome: 'done', error: null };
  const code = codeOf(error);
  const message = code && error instanceof Error ? error.message : 'a fault of ours';
  return { outcome: (code && outcomeOf[code]) ?? 'failed', error: message };
}

const outcomeOf: Partial<Record<ErrorCode, SqlRun['outcome']>> = {
  sql_refused: 'refused',
  bad_parameter: 'refused',
  sql_cancelled: 'cancelled',
  sql_timeout: 'timeout',
  sql_worker_lost: 'lost',
};
