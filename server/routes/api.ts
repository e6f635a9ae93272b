import express, { Router } from 'express';
import type { Shelf } from '../db/shelf.ts';
import type { State } from '../state/state.ts';
import { alertRoutes } from './alerts.ts';
import { catalogRoutes } from './catalog.ts';
import { notFound } from './error-answer.ts';
import { evaluationRoutes } from './evaluations.ts';
import { healthRoutes } from './health.ts';
import { metricRoutes } from './metrics.ts';
import { identify } from './role.ts';
import { ruleRoutes } from './rules.ts';

/** All calls below `/api`. A browser may keep an answer, but asks each time whether it still holds. */
export function apiRoutes({ shelf, state }: { shelf: Shelf; state: State }): Router {
  return Router()
    .use((_request, response, next) => {
      response.set('Cache-Control', 'private, no-cache');
      next();
    })
    .use(identify, express.json())
    .use(healthRoutes({ shelf }), catalogRoutes({ shelf }), metricRoutes({ shelf }))
    .use(alertRoutes({ state }), ruleRoutes({ state }), evaluationRoutes({ shelf, state }))
    .use(notFound);
}
