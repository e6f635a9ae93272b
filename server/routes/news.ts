import type { News } from '../alerts/news.ts';
import { negotiate } from '../wire/negotiate.ts';
import { openEventStream } from './event-stream.ts';
import { type Handlers, sent } from './handler.ts';

/** Says that alerts, rules or cases have changed, for as long as the caller listens. */
export const newsHandlers = ({ news }: { news: News }) =>
  ({
    'GET /api/news': ({ request, response }): typeof sent => {
      negotiate(request, response, ['events'], undefined);
      let stop = (): void => undefined;
      const stream = openEventStream(request, response, () => stop());
      if (!stream) return sent;
      stop = news.listen(
        (change) => stream.send('alerts', { change }),
        () => response.end(),
      );
      return sent;
    },
  }) satisfies Partial<Handlers>;
