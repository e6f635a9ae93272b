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
    }),
  })
  .meta({ id: 'Error' });
export type ErrorBody = z.output<typeof errorBody>;
