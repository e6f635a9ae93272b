import { alertsAnswer, evaluationRun, evaluationsAnswer } from './alert.ts';
import { alertsQuery, evaluationBody, evaluationsQuery } from './alert-query.ts';
import { byId, type CallTable } from './call.ts';
import { acknowledgeBody, alertAnswer, commentBody } from './case.ts';

/** The alerts that rules raise, what people do with those, and the record of evaluations. */
export const alertCalls = {
  'GET /api/alerts': {
    description: 'The inbox: newest first, most severe first within a month.',
    role: 'risk_manager',
    query: alertsQuery,
    answer: alertsAnswer,
  },
  'GET /api/alerts/{id}': {
    description:
      'One alert with its events, the newest evaluation of each month of its group, what moved its figure, and its history.',
    role: 'risk_manager',
    params: byId,
    answer: alertAnswer,
    refusals: ['not_found'],
  },
  'POST /api/alerts/{id}/acknowledge': {
    description: 'Marks an alert as seen, with a comment or without.',
    role: 'risk_manager',
    params: byId,
    body: acknowledgeBody,
    answer: alertAnswer,
    refusals: ['not_found'],
  },
  'POST /api/alerts/{id}/comment': {
    description: 'Adds a comment to an alert.',
    role: 'risk_manager',
    params: byId,
    body: commentBody,
    answer: alertAnswer,
    refusals: ['not_found'],
  },
  'GET /api/evaluations': {
    description: 'The record of evaluations, last recorded first; the skipped ones with their reason.',
    role: 'risk_manager',
    query: evaluationsQuery,
    answer: evaluationsAnswer,
  },
  'POST /api/evaluations': {
    description: 'Judges the rules on the live snapshot and answers what was new.',
    role: 'risk_manager',
    body: evaluationBody,
    answer: evaluationRun,
    refusals: ['no_snapshot'],
  },
} as const satisfies CallTable;
