import type { Request, RequestHandler } from 'express';
import { UserError } from '../errors.ts';
import { isLoopback } from '../loopback.ts';

/** Answers only to loopback names and the configured host, so that no foreign name can be re-bound to this server. */
export function hostGuard(configured: string): RequestHandler {
  return (request, _response, next) => {
    const name = urlOf(`http://${request.headers.host}`)?.hostname ?? '';
    if (!isLoopback(name) && name !== configured) {
      throw new UserError(
        'host_refused',
        `this server is not "${request.headers.host}"`,
        `ask ${configured} or localhost`,
      );
    }
    next();
  };
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a writing request that a page of another origin makes. Programs send no Origin and pass. */
export const originGuard: RequestHandler = (request, _response, next) => {
  if (!safe.has(request.method) && isForeign(request)) {
    throw new UserError('origin_refused', 'a page of another origin may not write here');
  }
  next();
};

function isForeign({ headers }: Request): boolean {
  if (headers.origin !== undefined) return urlOf(headers.origin)?.host !== headers.host;
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
