import express, { Router } from 'express';
import { callNames } from '../contract/calls.ts';
import type { News } from '../alerts/news.ts';
import type { Surroundings } from '../alerts/surroundings.ts';
import type { Shelf } from '../db/shelf.ts';
import type { Desk } from '../load/desk.ts';
import type { Sandbox } from '../sql/sandbox.ts';
import type { State } from '../state/state.ts';
import { alertHandlers } from './alerts.ts';
import { catalogHandlers } from './catalog.ts';
import { notFound } from './error-answer.ts';
import { evaluationHandlers } from './evaluations.ts';
import { type Handlers, mount } from './handler.ts';
import { forecastHandlers } from './forecast.ts';
import { healthHandlers } from './health.ts';
import { loadDetailHandlers } from './load-detail.ts';
import { loadHandlers } from './loads.ts';
import { loanHandlers } from './loans.ts';
import { metricHandlers } from './metrics.ts';
import { migrationHandlers } from './migration.ts';
import { newsHandlers } from './news.ts';
import { openApiHandlers } from './openapi.ts';
import { identify } from './role.ts';
import { ruleHandlers } from './rules.ts';
import { summaryHandlers } from './summary.ts';
import { workbenchHandlers } from './workbench.ts';
import { sqlHandlers } from './sql.ts';

export type ApiParts = {
  shelf: Shelf;
  state: State;
  desk: Desk;
  sandbox: Sandbox;
  news: News;
  surroundings: () => Surroundings;
};

/** All calls below `/api`. A browser may keep an answer, but asks each time whether it still holds. */
export function apiRoutes({ shelf, state, desk, sandbox, news, surroundings }: ApiParts): Router {
  const handlers: Handlers = {
    ...healthHandlers({ shelf }),
    ...openApiHandlers(),
    ...catalogHandlers({ shelf }),
    ...metricHandlers({ shelf }),
    ...loanHandlers({ shelf }),
    ...migrationHandlers({ shelf }),
    ...forecastHandlers({ shelf }),
    ...alertHandlers({ shelf, state }),
    ...summaryHandlers({ shelf, state }),
    ...ruleHandlers({ shelf, state, surroundings }),
    ...evaluationHandlers({ shelf, state, surroundings }),
    ...newsHandlers({ news }),
    ...loadHandlers({ desk }),
    ...loadDetailHandlers({ desk, shelf }),
    ...workbenchHandlers({ shelf, state, sandbox }),
    ...sqlHandlers({ sandbox, state }),
  };
  const router = Router()
    .use((_request, response, next) => {
      response.set('Cache-Control', 'private, no-cache');
      next();
    })
    .use(identify, express.json());
  for (const name of callNames) mount(router, name, handlers);
  return router.use(notFound);
}
