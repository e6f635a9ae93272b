import * as z from 'zod';
import { alertCalls } from './alert-calls.ts';
import type { Call, CallTable } from './call.ts';
import { catalogAnswer, healthAnswer } from './catalog.ts';
import { decomposeAnswer, decomposeQuery } from './decompose.ts';
import type { ErrorCode } from './error.ts';
import { forecastAnswer, forecastQuery } from './forecast.ts';
import { loadCalls } from './load-calls.ts';
import { loanAnswer, loansAnswer, loansQuery } from './loan.ts';
import { metricAnswer, metricCall } from './metric.ts';
import { migrationAnswer, migrationQuery, walkAnswer, walkQuery } from './migration.ts';
import { ruleCalls } from './rule-calls.ts';
import { newsEvent } from './news.ts';
import { workbenchCalls } from './workbench-calls.ts';
import { sqlCalls } from './sql-calls.ts';
import { summaryCalls } from './summary-calls.ts';

export type { Call } from './call.ts';

/** Every call there is. Routes are mounted from this table, requests validated by it, openapi.json is made of it. */
export const calls = {
  'GET /api/health': {
    description: 'Whether the server is up, and which snapshot is live.',
    role: null,
    answer: healthAnswer,
  },
  'GET /api/openapi.json': {
    description: 'This document.',
    role: 'executive',
    answer: z.looseObject({ openapi: z.string() }),
  },
  'GET /api/catalog': {
    description: 'What can be asked, and the names of what comes back.',
    role: 'executive',
    answer: catalogAnswer,
    refusals: ['no_snapshot'],
  },
  'GET /api/metrics/{id}': {
    description: 'One metric: `overdue_rate_30`, or its family with a threshold, `overdue_rate?threshold=30`.',
    role: 'executive',
    params: z.object({ id: z.string().meta({ example: 'overdue_rate_30' }) }),
    query: metricCall,
    answer: metricAnswer,
    formats: ['json', 'csv', 'arrow', 'sql'],
    refusals: [
      'unknown_metric',
      'unknown_dimension',
      'invalid_by',
      'mixed_scheme',
      'mixed_currency',
      'no_snapshot',
      'snapshot_gone',
    ],
  },
  'GET /api/loans': {
    description:
      'The loans behind a figure, or behind a cell of the transition matrix, largest first: all pages together add up to it.',
    role: 'risk_manager',
    query: loansQuery,
    answer: loansAnswer,
    formats: ['json', 'csv', 'arrow', 'parquet'],
    refusals: ['unknown_metric', 'unknown_dimension', 'mixed_scheme', 'no_snapshot', 'snapshot_gone'],
  },
  'GET /api/loans/{source}/{loan_id}': {
    description: 'One loan, all its months.',
    role: 'risk_manager',
    params: z.object({ source: z.string(), loan_id: z.string() }),
    answer: loanAnswer,
    refusals: ['not_found', 'no_snapshot'],
  },
  'GET /api/migration': {
    description:
      'Where the loans of each bucket went in a month, in the months of a window, or in each of some months.',
    role: 'executive',
    query: migrationQuery,
    answer: migrationAnswer,
    formats: ['json', 'csv', 'arrow', 'sql'],
    refusals: ['unknown_dimension', 'mixed_scheme', 'mixed_currency', 'no_snapshot', 'snapshot_gone'],
  },
  'GET /api/decompose': {
    description:
      'What moved a rate between two months along one dimension: rate and mix effect of each group, adding up exactly.',
    role: 'executive',
    query: decomposeQuery,
    answer: decomposeAnswer,
    refusals: [
      'unknown_metric',
      'unknown_dimension',
      'invalid_by',
      'mixed_scheme',
      'mixed_currency',
      'no_snapshot',
      'snapshot_gone',
    ],
  },
  'GET /api/walk': {
    description: 'The overdue walk of a month: opening, entries and exits by state, change, closing.',
    role: 'executive',
    query: walkQuery,
    answer: walkAnswer,
    formats: ['json', 'csv', 'arrow', 'sql'],
    refusals: ['unknown_dimension', 'mixed_scheme', 'mixed_currency', 'no_snapshot', 'snapshot_gone'],
  },
  'GET /api/forecast': {
    description:
      'What is expected if rolls hold: the overdue rate of the next months, the balance about to pass the threshold, the expected loss, and cohorts to their oldest age; each with how far past forecasts of this book were off.',
    role: 'executive',
    query: forecastQuery,
    answer: forecastAnswer,
    refusals: ['unknown_dimension', 'mixed_scheme', 'mixed_currency', 'no_snapshot', 'snapshot_gone'],
  },
  ...summaryCalls,
  ...alertCalls,
  ...ruleCalls,
  'GET /api/news': {
    description: 'That alerts, rules or cases have changed, as server-sent events.',
    role: 'risk_manager',
    answer: newsEvent,
    formats: ['events'],
  },
  ...loadCalls,
  ...workbenchCalls,
  ...sqlCalls,
} as const satisfies CallTable;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export const callNames = Object.keys(calls) as CallName[];

/** Every code a call can answer with: its own refusals and those that follow from what it takes. */
export function refusalsOf(name: CallName): ErrorCode[] {
  const { role, query, body, form, formats, refusals = [] }: Call = calls[name];
  return [
    'usage',
    'unknown_parameter',
    ...(query || body || form ? (['bad_parameter'] as const) : []),
    ...refusals,
    ...(role ? (['forbidden'] as const) : []),
    ...(formats ? (['not_acceptable'] as const) : []),
    ...(name.startsWith('GET') ? [] : (['origin_refused', 'too_large'] as const)),
    'host_refused',
    'internal',
  ];
}
