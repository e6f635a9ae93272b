import type { Shelf } from '../db/shelf.ts';
import { askForecast } from '../forecast/ask-forecast.ts';
import { chosenBook } from './chosen-book.ts';
import type { Handlers } from './handler.ts';
import { tagAnswer } from './tag-answer.ts';

/** What is expected of the months to come. */
export const forecastHandlers = ({ shelf }: { shelf: Shelf }) =>
  ({
    'GET /api/forecast': async ({ query, response }) => {
      const book = await chosenBook(shelf, query.snapshot);
      tagAnswer(response, book, 'json');
      return askForecast(book, query);
    },
  }) satisfies Partial<Handlers>;
