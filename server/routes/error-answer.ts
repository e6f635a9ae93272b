import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { errorTable } from '../contract/error.ts';
import { UserError } from '../errors.ts';

/** What no route answered. */
export const notFound: RequestHandler = ({ method, originalUrl }) => {
  throw new UserError('not_found', `no such call: ${method} ${originalUrl.split('?')[0]}`);
};

/** The one shape of every error. What is not the caller's doing is logged whole and answered `internal`. */
export function errorAnswer(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const known = error instanceof UserError ? error : fromExpress(error);
    if (!known) log.error({ err: error, method: request.method, url: request.originalUrl }, 'a fault of ours');
    if (response.headersSent) return next(error);
    const answer = known ?? new UserError('internal', 'a fault of ours; the log of the server has its cause');
    for (const header of ofTheAnswer) response.removeHeader(header);
    if (answer.more.retryAfterS !== undefined) response.set('Retry-After', String(answer.more.retryAfterS));
    response.set('Cache-Control', 'no-store').status(answer.status).json(answer.body);
  };
}

/** Headers that a route may have set for the answer it could not give. */
const ofTheAnswer = ['ETag', 'Last-Modified', 'Content-Type', 'Content-Encoding', 'Content-Disposition'];

/** Express and its parsers throw errors of their own for a malformed request; null when it is none of those. */
function fromExpress(error: unknown): UserError | null {
  if (!(error instanceof Error) || !('status' in error)) return null;
  const type = 'type' in error ? error.type : undefined;
  if (type === 'entity.parse.failed') {
    return new UserError('usage', `the body of the request is not JSON: ${error.message}`);
  }
  if (error.status === errorTable.too_large.status)
    return new UserError('too_large', 'the body of the request is too large');
  if (error.status === errorTable.not_found.status) return new UserError('not_found', 'no such file');
  if (typeof error.status === 'number' && error.status < 500) {
    return new UserError('usage', `malformed request: ${error.message}`);
  }
  return null;
}
