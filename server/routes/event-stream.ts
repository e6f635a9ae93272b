import type { Request, Response } from 'express';
import { formats } from '../contract/format.ts';

const heartbeatMs = 15_000;
const lastId = 'end';

export type EventStream = {
  /** `skippable`: left out while the caller has not yet taken what was sent before */
  send(event: string, data: unknown, skippable?: boolean): void;
  /** Sends the last event and ends; a browser that comes back is told that there is no more. */
  end(event: string, data: unknown): void;
};

/** Answers with server-sent events; null when the caller has had the last one. `onGone` is called once nobody listens any more. */
export function openEventStream(request: Request, response: Response, onGone: () => void): EventStream | null {
  if (request.get('Last-Event-ID') === lastId) {
    response.status(204).end();
    return null;
  }
  // no-transform keeps the compression from holding events back
  response.set({ 'Content-Type': formats.events, 'Cache-Control': 'no-store, no-transform' });
  response.flushHeaders();
  const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatMs);
  response.on('close', () => {
    clearInterval(heartbeat);
    onGone();
  });
  const text = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
  return {
    send(event, data, skippable = false) {
      if (!response.writable || (skippable && response.writableNeedDrain)) return;
      response.write(text(event, data));
    },
    end(event, data) {
      if (response.writable) response.end(`id: ${lastId}\n${text(event, data)}`);
    },
  };
}
