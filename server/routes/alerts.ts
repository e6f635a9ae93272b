import { Router } from 'express';
import type { AlertAnswer, AlertsAnswer } from '../contract/alert.ts';
import { alertsQuery, noQuery, placeText } from '../contract/alert-query.ts';
import { UserError } from '../errors.ts';
import type { State } from '../state/state.ts';
import { readQuery } from './read-query.ts';
import { needs } from './role.ts';

/** `GET /alerts`: the inbox. `GET /alerts/:id`: one alert with the evaluations of its group. */
export function alertRoutes({ state }: { state: State }): Router {
  return Router()
    .get('/alerts', needs('risk_manager'), (request, response) => {
      const { rows, next } = state.alerts.list(readQuery(alertsQuery, request.query));
      const answer: AlertsAnswer = { rows, next: next && placeText(next) };
      response.json(answer);
    })
    .get('/alerts/:id', needs('risk_manager'), (request, response) => {
      readQuery(noQuery, request.query);
      const alert = state.alerts.get(String(request.params.id));
      if (!alert) throw new UserError('not_found', `no alert "${request.params.id}"`, 'GET /api/alerts lists them');
      const answer: AlertAnswer = { ...alert, evaluations: state.evaluations.ofGroup(alert.rule, alert.group) };
      response.json(answer);
    });
}
