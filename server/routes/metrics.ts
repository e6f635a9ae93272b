import { formats } from '../contract/format.ts';
import type { MetricAnswer, MetricRow } from '../contract/metric.ts';
import type { Shelf } from '../db/shelf.ts';
import { type Asked, askMetric } from '../metrics/ask.ts';
import { metricStatement, noteLines } from '../metrics/statement.ts';
import { toArrow } from '../wire/arrow.ts';
import { toCsv } from '../wire/csv.ts';
import { negotiate } from '../wire/negotiate.ts';
import { toRows } from '../wire/rows.ts';
import { chosenBook } from './chosen-book.ts';
import { type Handlers, sent } from './handler.ts';
import { keepAnswers } from './kept-answers.ts';
import { tagAnswer } from './tag-answer.ts';

/** One metric, as JSON, CSV or Arrow, or as the statement behind it. */
export function metricHandlers({ shelf }: { shelf: Shelf }) {
  const keep = keepAnswers();
  return {
    'GET /api/metrics/{id}': async ({
      params: { id },
      query: { format: wanted, notes, ...query },
      request,
      response,
    }): Promise<typeof sent> => {
      const format = negotiate(request, response, ['json', 'csv', 'arrow', 'sql'], wanted);
      const withNotes = notes === '1';
      const book = await chosenBook(shelf, query.snapshot);
      tagAnswer(response, book, withNotes ? `${format}-notes` : format);
      if (request.fresh) {
        response.status(304).end();
        return sent;
      }
      const answer = await keep(book, JSON.stringify([format, withNotes, id, query]), async () =>
        format === 'sql'
          ? Buffer.from(metricStatement(book, id, query))
          : encode(format, await askMetric(book, id, query), withNotes),
      );
      if (format === 'csv') response.attachment(`${id}.csv`);
      response.type(formats[format]).send(answer);
      return sent;
    },
  } satisfies Partial<Handlers>;
}

function encode(format: 'json' | 'csv' | 'arrow', { head, table }: Asked, withNotes: boolean): Buffer {
  if (format === 'arrow') return Buffer.from(toArrow(table, factsOf(head)));
  if (format === 'csv') return Buffer.from(toCsv(table, withNotes ? noteLines(head) : []));
  const answer: MetricAnswer = { ...head, rows: toRows(table) as MetricRow[] };
  return Buffer.from(JSON.stringify(answer));
}

/** The head as text, for the schema's metadata; what is null is left out. */
function factsOf(head: Asked['head']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(head).flatMap(([name, fact]): [string, string][] => {
      if (fact === null) return [];
      if (typeof fact === 'string') return [[name, fact]];
      return [
        [`${name}_en`, fact.en],
        [`${name}_zh`, fact.zh],
      ];
    }),
  );
}
