import type { Request, Response } from 'express';
import { hasEnded } from '../contract/load.ts';
import { loadForm } from '../contract/load-query.ts';
import type { Desk } from '../load/desk.ts';
import { layouts } from '../load/layout.ts';
import { negotiate } from '../wire/negotiate.ts';
import { openEventStream } from './event-stream.ts';
import { type Handlers, sent } from './handler.ts';
import { readQuery } from './read-query.ts';
import { readUpload } from './read-upload.ts';

/** Loads: upload, what is asked and shown on the way, publish, cancel, history, roll-back. */
export const loadHandlers = ({ desk }: { desk: Desk }) =>
  ({
    'GET /api/layouts': () => ({ rows: layouts(), next: null }),
    'POST /api/loads': async ({ request, response, actor }) => {
      const place = desk.receive();
      const { files, fields } = await readUpload(request, place.folder, place.maxBytes);
      const load = desk.submit(place, files, () => readQuery(loadForm, fields), actor);
      response.location(`/api/loads/${load.id}`);
      return load;
    },
    'GET /api/loads': ({ query }) => desk.list(query),
    'GET /api/loads/{id}': ({ params: { id } }) => desk.get(id),
    'GET /api/loads/{id}/events': async ({ params: { id }, request, response }): Promise<typeof sent> => {
      negotiate(request, response, ['events'], undefined);
      await desk.get(id);
      return follow(desk, id, request, response);
    },
    'GET /api/loads/{id}/preview': ({ params: { id } }) => desk.preview(id),
    'POST /api/loads/{id}/mapping': ({ params: { id }, body }) => desk.tryMap(id, body),
    'PUT /api/loads/{id}/mapping': ({ params: { id }, body, actor }) => desk.map(id, body, actor),
    'POST /api/loads/{id}/publish': ({ params: { id }, actor }) => desk.publish(id, actor),
    'DELETE /api/loads/{id}': ({ params: { id }, actor }) => desk.cancel(id, actor),
    'POST /api/loads/{id}/rollback': ({ params: { id }, actor }) => desk.rollBack(id, actor),
  }) satisfies Partial<Handlers>;

/** Sends what happens to a load until it ends or the caller goes. */
async function follow(desk: Desk, id: string, request: Request, response: Response): Promise<typeof sent> {
  let stop = (): void => undefined;
  const stream = openEventStream(request, response, () => stop());
  if (!stream) return sent;
  stop = await desk.watch(id, ({ event, data }) => {
    if (event === 'state' && hasEnded(data.state)) stream.end(event, data);
    else stream.send(event, data, event === 'progress');
  });
  if (response.destroyed) stop();
  return sent;
}
