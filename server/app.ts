import compression from 'compression';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Shelf } from './db/shelf.ts';
import type { Desk } from './load/desk.ts';
import { apiRoutes } from './routes/api.ts';
import { clientRoutes } from './routes/client.ts';
import { errorAnswer, notFound } from './routes/error-answer.ts';
import { hostGuard, originGuard } from './routes/guards.ts';
import type { State } from './state/state.ts';

export type AppParts = { shelf: Shelf; state: State; desk: Desk; log: Logger; clientDir: string; host: string };

/** The HTTP application; all it works on is an argument. */
export function createApp({ shelf, state, desk, log, clientDir, host }: AppParts): Express {
  return express()
    .use(helmet({ contentSecurityPolicy: { useDefaults: false, directives }, strictTransportSecurity: false }))
    .use(hostGuard(host), originGuard, compression())
    .use('/api', apiRoutes({ shelf, state, desk }))
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
