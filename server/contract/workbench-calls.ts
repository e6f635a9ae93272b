import * as z from 'zod';
import { byId, type CallTable } from './call.ts';
import { savedAnswer, savedBody, savedQuery } from './saved-query.ts';
import { examplesAnswer, schemaAnswer, schemaQuery } from './workbench.ts';

/** What stands beside the editor: queries that were kept, and questions to start from. */
export const workbenchCalls = {
  'GET /api/sql/schema': {
    description:
      'What a statement can read and call: the views of the live snapshot with their columns, and functions.',
    role: 'analyst',
    query: schemaQuery,
    answer: schemaAnswer,
    refusals: ['no_snapshot'],
  },
  'GET /api/sql/examples': {
    description: 'Questions to start from, each a statement that runs on any book.',
    role: 'analyst',
    answer: examplesAnswer,
  },
  'GET /api/sql/saved': {
    description: 'All saved queries, last changed first.',
    role: 'analyst',
    answer: savedAnswer,
  },
  'POST /api/sql/saved': {
    description: 'Saves a query.',
    role: 'analyst',
    body: savedBody,
    status: 201,
    answer: savedQuery,
  },
  'GET /api/sql/saved/{id}': {
    description: 'One saved query.',
    role: 'analyst',
    params: byId,
    answer: savedQuery,
    refusals: ['not_found'],
  },
  'PUT /api/sql/saved/{id}': {
    description: 'Puts another name, statement and parameters in its place.',
    role: 'analyst',
    params: byId,
    body: savedBody,
    answer: savedQuery,
    refusals: ['not_found'],
  },
  'DELETE /api/sql/saved/{id}': {
    description: 'Removes a saved query.',
    role: 'analyst',
    params: byId,
    status: 204,
    answer: z.null(),
    refusals: ['not_found'],
  },
} as const satisfies CallTable;
