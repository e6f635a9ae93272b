import { formats } from '../contract/format.ts';
import type { MetricAnswer, MetricRow } from '../contract/metric.ts';
import type { Shelf } from '../db/shelf.ts';
import { type Asked, askMetric } from '../metrics/ask.ts';
import { toArrow } from '../wire/arrow.ts';
import { toCsv } from '../wire/csv.ts';
import { negotiate } from '../wire/negotiate.ts';
import { toRows } from '../wire/rows.ts';
import { chosenBook } from './chosen-book.ts';
import { type Handlers, sent } from './handler.ts';
import { keepAnswers } from './kept-answers.ts';
import { tagAnswer } from './tag-answer.ts';

/** One metric, as JSON, CSV or Arrow. */
export function metricHandlers({ shelf }: { shelf: Shelf }) {
  const keep = keepAnswers();
  return {
    'GET /api/metrics/{id}': async ({
      params: { id },
      query: { format: wanted, ...query },
      request,
      response,
    }): Promise<typeof sent> => {
      const format = negotiate(request, response, ['json', 'csv', 'arrow'], wanted);
      const book = await chosenBook(shelf, query.snapshot);
      tagAnswer(response, book, format);
      if (request.fresh) {
        response.status(304).end();
        return sent;
      }
      const answer = await keep(book, JSON.stringify([format, id, query]), async () =>
        encode(format, await askMetric(book, id, query)),
      );
      if (format === 'csv') response.attachment(`${id}.csv`);
      response.type(formats[format]).send(answer);
      return sent;
    },
  } satisfies Partial<Handlers>;
}

function encode(format: 'json' | 'csv' | 'arrow', { head, table }: Asked): Buffer {
  if (format === 'arrow') return Buffer.from(toArrow(table, factsOf(head)));
  if (format === 'csv') return Buffer.from(toCsv(table));
  const answer: MetricAnswer = { ...head, rows: toRows(table) as MetricRow[] };
  return Buffer.from(JSON.stringify(answer));
}

/** The head as text, for the schema's metadata; what is null is left out. */
function factsOf(head: Asked['head']): Record<string, string> {
  return Object.fromEntries(Object.entries(head).filter((entry): entry is [string, string] => entry[1] !== null));
}
