import * as z from 'zod';
import type { CallTable } from './call.ts';
import { sqlFormats, sqlAnswer, sqlBody, sqlHistory, sqlHistoryQuery, sqlQuery } from './sql.ts';

/** The workbench: statements of analysts on the live snapshot. */
export const sqlCalls = {
  'POST /api/sql': {
    description: 'One statement on the live snapshot, in a process that can read nothing else.',
    role: 'analyst',
    query: sqlQuery,
    body: sqlBody,
    answer: sqlAnswer,
    formats: sqlFormats,
    refusals: [
      'no_snapshot',
      'sql_refused',
      'sql_failed',
      'sql_timeout',
      'sql_memory',
      'sql_cancelled',
      'sql_busy',
      'sql_worker_lost',
      'sql_off',
    ],
  },
  'DELETE /api/sql/{id}': {
    description: 'Cancels a running statement of the caller.',
    role: 'analyst',
    params: z.object({ id: z.string() }),
    status: 204,
    answer: z.null(),
    refusals: ['unknown_query'],
  },
  'GET /api/sql/history': {
    description: 'Who ran what, when, for how long, and how it ended; newest first.',
    role: 'analyst',
    query: sqlHistoryQuery,
    answer: sqlHistory,
  },
} as const satisfies CallTable;
