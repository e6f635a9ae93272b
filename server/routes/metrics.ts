import { Router } from 'express';
import * as z from 'zod';
import { metricQuery } from '../contract/metric.ts';
import type { Shelf } from '../db/shelf.ts';
import { type Asked, askMetric } from '../metrics/ask.ts';
import { toArrow } from '../wire/arrow.ts';
import { toCsv } from '../wire/csv.ts';
import { formats, negotiate } from '../wire/negotiate.ts';
import { toRows } from '../wire/rows.ts';
import { chosenBook } from './chosen-book.ts';
import { readQuery } from './read-query.ts';
import { needs } from './role.ts';
import { tagAnswer } from './tag-answer.ts';

export const metricCall = metricQuery.extend({ format: z.string().optional().meta({ about: 'json, csv or arrow' }) });

/** `GET /metrics/:id`: one metric, as JSON, CSV or Arrow. */
export function metricRoutes({ shelf }: { shelf: Shelf }): Router {
  return Router().get('/metrics/:id', needs('executive'), async (request, response) => {
    const { format: _, ...query } = readQuery(metricCall, request.query);
    const format = negotiate(request, response, ['json', 'csv', 'arrow']);
    const book = await chosenBook(shelf, query.snapshot);
    tagAnswer(response, book, format);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    const id = String(request.params.id);
    const { head, table } = await askMetric(book, id, query);
    response.type(formats[format]);
    if (format === 'csv') response.attachment(`${id}.csv`).send(toCsv(table));
    else if (format === 'arrow') response.send(Buffer.from(toArrow(table, factsOf(head))));
    else response.json({ ...head, rows: toRows(table) });
  });
}

/** The head as text, for the schema's metadata; what is null is left out. */
function factsOf(head: Asked['head']): Record<string, string> {
  return Object.fromEntries(Object.entries(head).filter((entry): entry is [string, string] => entry[1] !== null));
}
