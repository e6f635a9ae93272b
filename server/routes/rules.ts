import { Router } from 'express';
import { noQuery } from '../contract/alert-query.ts';
import type { RulesAnswer, StoredRule } from '../contract/rule.ts';
import { UserError } from '../errors.ts';
import type { State } from '../state/state.ts';
import { readQuery } from './read-query.ts';
import { needs } from './role.ts';

/** `GET /rules`, `GET /rules/:id`: the rules in their present version. */
export function ruleRoutes({ state }: { state: State }): Router {
  return Router()
    .get('/rules', needs('risk_manager'), (request, response) => {
      readQuery(noQuery, request.query);
      const answer: RulesAnswer = { rows: state.rules.list(), next: null };
      response.json(answer);
    })
    .get('/rules/:id', needs('risk_manager'), (request, response) => {
      readQuery(noQuery, request.query);
      const answer: StoredRule | null = state.rules.get(String(request.params.id));
      if (!answer) throw new UserError('not_found', `no rule "${request.params.id}"`, 'GET /api/rules lists them');
      response.json(answer);
    });
}
