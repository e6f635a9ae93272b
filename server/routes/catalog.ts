import { Router } from 'express';
import { noQuery } from '../contract/alert-query.ts';
import type { Shelf } from '../db/shelf.ts';
import { readCatalog } from '../metrics/catalog.ts';
import { chosenBook } from './chosen-book.ts';
import { readQuery } from './read-query.ts';
import { needs } from './role.ts';
import { tagAnswer } from './tag-answer.ts';

/** `GET /catalog`: what can be asked of the live book, and the names of what comes back. */
export function catalogRoutes({ shelf }: { shelf: Shelf }): Router {
  return Router().get('/catalog', needs('executive'), async (request, response) => {
    readQuery(noQuery, request.query);
    const book = await chosenBook(shelf);
    tagAnswer(response, book, 'json');
    if (request.fresh) response.status(304).end();
    else response.json(await readCatalog(book));
  });
}
