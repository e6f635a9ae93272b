import * as z from 'zod';

/** Every error an outside caller can meet: HTTP status and, for the docs, when it occurs. The page docs/reference/errors.md is tested against it. */
export const errorTable = {
  usage: { status: 400, about: 'The command line or request is malformed.' },
  unknown_parameter: { status: 400, about: 'A parameter this call does not take.' },
  bad_parameter: { status: 400, about: 'A parameter whose value has the wrong form.' },
  unknown_metric: { status: 400, about: 'No metric of this id.' },
  unknown_dimension: { status: 400, about: 'A `by` or `where` name that is no dimension or segment.' },
  invalid_by: { status: 400, about: 'A grouping this metric cannot be asked by.' },
  mixed_scheme: {
    status: 400,
    about: 'Sources of two overdue schemes in one question; group by source or choose one.',
  },
  mixed_currency: {
    status: 400,
    about: 'Sources of two currencies in one money figure; group by source or choose one.',
  },
  scheme_mismatch: { status: 400, about: 'The source was first loaded under another scheme or currency.' },
  snapshot_gone: { status: 410, about: 'The snapshot asked for, or gone back to, is no longer kept.' },
  no_snapshot: { status: 404, about: 'Nothing has been loaded yet.' },
  not_found: { status: 404, about: 'No such path or item.' },
  forbidden: { status: 403, about: 'The role of the caller does not allow this.' },
  host_refused: { status: 421, about: 'The Host header names another machine.' },
  origin_refused: { status: 403, about: 'A writing request from another origin.' },
  not_acceptable: { status: 406, about: 'None of the asked formats can be given.' },
  too_large: { status: 413, about: 'The request is larger than this call takes.' },
  load_refused: { status: 422, about: 'The loaded files were refused; nothing changed.' },
  load_busy: { status: 409, about: 'Another load is running.' },
  load_stopped: { status: 409, about: 'The load was stopped before it was published; nothing changed.' },
  wrong_state: { status: 409, about: 'The load is not in a state that allows this.' },
  disk_full: { status: 507, about: 'The disk of the data directory is full; nothing changed.' },
  bad_rule: {
    status: 422,
    about: 'A rule that breaks the order clear ≤ warn ≤ critical or names what does not exist.',
  },
  unsafe_host: { status: 400, about: 'Listening beyond loopback needs accounts.' },
  sql_refused: {
    status: 400,
    about: 'A statement that is no question to the book; the message says which part, the hint what is allowed.',
  },
  sql_failed: {
    status: 400,
    about: 'A statement that the engine cannot read or run, in its words, with the place where it is known.',
  },
  sql_timeout: { status: 422, about: 'The statement took longer than `FOREWARN_SQL_TIMEOUT_S` and was stopped.' },
  sql_memory: { status: 422, about: 'The statement needs more memory than `FOREWARN_SQL_MEMORY_MB`.' },
  sql_cancelled: { status: 409, about: 'The statement was cancelled.' },
  sql_busy: { status: 429, about: 'Too many statements wait; `Retry-After` says when to ask again.' },
  sql_worker_lost: { status: 503, about: 'The process that ran the statement ended; another is ready.' },
  sql_off: { status: 403, about: 'SQL is off: beyond loopback, where the platform cannot confine it.' },
  unknown_query: { status: 404, about: 'No statement of the caller with this id is running.' },
  internal: { status: 500, about: 'A fault of ours; the log has the cause.' },
} as const;

export type ErrorCode = keyof typeof errorTable;
export const errorCodes = Object.keys(errorTable) as ErrorCode[];

/** The one shape of every error. */
export const errorBody = z
  .object({
    error: z.object({
      code: z.enum(errorCodes),
      message: z.string().meta({ description: 'what is wrong' }),
      hint: z.string().nullable().meta({ description: 'what would be right' }),
      line: z.int().optional().meta({ description: 'of a statement, from 1, where the place is known' }),
      column: z.int().optional().meta({ description: 'in that line, from 1, in characters' }),
    }),
  })
  .meta({ id: 'Error' });
export type ErrorBody = z.output<typeof errorBody>;
