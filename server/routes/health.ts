import { Router } from 'express';
import { noQuery } from '../contract/alert-query.ts';
import type { HealthAnswer } from '../contract/catalog.ts';
import type { Shelf } from '../db/shelf.ts';
import { version } from '../version.ts';
import { readQuery } from './read-query.ts';

/** `GET /health`: whether the server is up and which snapshot is live. Open to everyone. */
export function healthRoutes({ shelf }: { shelf: Shelf }): Router {
  return Router().get('/health', (request, response) => {
    readQuery(noQuery, request.query);
    const book = shelf.current();
    const answer: HealthAnswer = {
      status: book ? 'ok' : 'empty',
      version,
      snapshot: book?.snapshot ?? null,
      as_of: book?.asOf ?? null,
    };
    response.json(answer);
  });
}
