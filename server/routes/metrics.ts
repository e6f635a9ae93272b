import { formats } from '../contract/format.ts';
import type { MetricRow } from '../contract/metric.ts';
import type { Shelf } from '../db/shelf.ts';
import { type Asked, askMetric } from '../metrics/ask.ts';
import { toArrow } from '../wire/arrow.ts';
import { toCsv } from '../wire/csv.ts';
import { negotiate } from '../wire/negotiate.ts';
import { toRows } from '../wire/rows.ts';
import { chosenBook } from './chosen-book.ts';
import { type Handlers, sent } from './handler.ts';
import { tagAnswer } from './tag-answer.ts';

/** One metric, as JSON, CSV or Arrow. */
export const metricHandlers = ({ shelf }: { shelf: Shelf }) =>
  ({
    'GET /api/metrics/{id}': async ({ params: { id }, query: { format: wanted, ...query }, request, response }) => {
      const format = negotiate(request, response, ['json', 'csv', 'arrow'], wanted);
      const book = await chosenBook(shelf, query.snapshot);
      tagAnswer(response, book, format);
      if (request.fresh) {
        response.status(304).end();
        return sent;
      }
      const { head, table } = await askMetric(book, id, query);
      if (format === 'json') return { ...head, rows: toRows(table) as MetricRow[] };
      response.type(formats[format]);
      if (format === 'csv') response.attachment(`${id}.csv`).send(toCsv(table));
      else response.send(Buffer.from(toArrow(table, factsOf(head))));
      return sent;
    },
  }) satisfies Partial<Handlers>;

/** The head as text, for the schema's metadata; what is null is left out. */
function factsOf(head: Asked['head']): Record<string, string> {
  return Object.fromEntries(Object.entries(head).filter((entry): entry is [string, string] => entry[1] !== null));
}
