import { Router } from 'express';
import { evaluateRules } from '../alerts/evaluate.ts';
import type { EvaluationRun, EvaluationsAnswer } from '../contract/alert.ts';
import { evaluationBody, evaluationsQuery, noQuery } from '../contract/alert-query.ts';
import type { Shelf } from '../db/shelf.ts';
import type { State } from '../state/state.ts';
import { chosenBook } from './chosen-book.ts';
import { readBody } from './read-body.ts';
import { readQuery } from './read-query.ts';
import { needs } from './role.ts';

/** `GET /evaluations`: the record. `POST /evaluations`: runs the rules on the live book and answers what was new. */
export function evaluationRoutes({ shelf, state }: { shelf: Shelf; state: State }): Router {
  return Router()
    .get('/evaluations', needs('risk_manager'), (request, response) => {
      const { rows, next } = state.evaluations.list(readQuery(evaluationsQuery, request.query));
      const answer: EvaluationsAnswer = { rows, next: next === null ? null : String(next) };
      response.json(answer);
    })
    .post('/evaluations', needs('risk_manager'), async (request, response) => {
      readQuery(noQuery, request.query);
      const { as_of } = readBody(evaluationBody, request);
      const book = await chosenBook(shelf);
      const answer: EvaluationRun = await evaluateRules(book, state, response.locals.actor, { asOf: as_of });
      response.json(answer);
    });
}
