import compression from 'compression';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { type ApiParts, apiRoutes } from './routes/api.ts';
import { clientRoutes } from './routes/client.ts';
import { errorAnswer, notFound } from './routes/error-answer.ts';
import { hostGuard, originGuard } from './routes/guards.ts';

export type AppParts = ApiParts & { log: Logger; clientDir: string; host: string };

/** The HTTP application; all it works on is an argument. */
export function createApp({ log, clientDir, host, ...api }: AppParts): Express {
  return express()
    .use(helmet({ contentSecurityPolicy: { useDefaults: false, directives }, strictTransportSecurity: false }))
    .use(hostGuard(host), originGuard, compression())
    .use('/api', apiRoutes(api))
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
