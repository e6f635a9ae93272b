import { Router } from 'express';
import type { HealthAnswer } from '../contract/catalog.ts';
import type { Shelf } from '../db/shelf.ts';
import { version } from '../version.ts';

/** `GET /health`: whether the server is up and which snapshot is live. Open to everyone. */
export function healthRoutes({ shelf }: { shelf: Shelf }): Router {
  return Router().get('/health', (_request, response) => {
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
