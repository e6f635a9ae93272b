import compression from 'compression';
import express, { type Express, Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Shelf } from './db/shelf.ts';
import { alertRoutes } from './routes/alerts.ts';
import { catalogRoutes } from './routes/catalog.ts';
import { clientRoutes } from './routes/client.ts';
import { errorAnswer, notFound } from './routes/error-answer.ts';
import { evaluationRoutes } from './routes/evaluations.ts';
import { hostGuard, originGuard } from './routes/guards.ts';
import { healthRoutes } from './routes/health.ts';
import { metricRoutes } from './routes/metrics.ts';
import { identify } from './routes/role.ts';
import { ruleRoutes } from './routes/rules.ts';
import type { State } from './state/state.ts';

export type AppParts = { shelf: Shelf; state: State; log: Logger; clientDir: string; host: string };

/** The HTTP application; all it works on is an argument. */
export function createApp({ shelf, state, log, clientDir, host }: AppParts): Express {
  const api = Router()
    .use((_request, response, next) => {
      response.set('Cache-Control', 'private, no-cache');
      next();
    })
    .use(identify, express.json())
    .use(healthRoutes({ shelf }), catalogRoutes({ shelf }), metricRoutes({ shelf }))
    .use(alertRoutes({ state }), ruleRoutes({ state }), evaluationRoutes({ shelf, state }))
    .use(notFound);
  return express()
    .use(helmet({ contentSecurityPolicy: { useDefaults: false, directives }, strictTransportSecurity: false }))
    .use(hostGuard(host), originGuard, compression())
    .use('/api', api)
    .use(clientRoutes(clientDir), notFound)
    .use(errorAnswer(log));
}

/** Nothing but what this server sends: no inline script or style, no other host, no frame. */
const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};
