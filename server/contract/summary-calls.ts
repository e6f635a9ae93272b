import type { CallTable } from './call.ts';
import { byMonth, summaryAnswer, summaryFormats, summaryQuery } from './summary.ts';
import { summaryNote, summaryNoteBody } from './summary-note.ts';

/** The month on one page, and what people add to it. */
export const summaryCalls = {
  'GET /api/summary/{month}': {
    description: 'What a month was: facts, and sentences and tables made of them; as JSON or as a document.',
    role: 'executive',
    params: byMonth,
    query: summaryQuery,
    answer: summaryAnswer,
    formats: summaryFormats,
    refusals: ['not_found', 'no_snapshot', 'snapshot_gone'],
  },
  'POST /api/summary/{month}/notes': {
    description:
      'Adds commentary, a decision or the progress of one to a month. It stays as it is, with author and time.',
    role: 'risk_manager',
    params: byMonth,
    body: summaryNoteBody,
    status: 201,
    answer: summaryNote,
    refusals: ['not_found', 'no_snapshot'],
  },
} as const satisfies CallTable;
