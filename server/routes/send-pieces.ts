import { once } from 'node:events';
import type { Response } from 'express';

/** A reader that takes nothing for so long has gone without a word. */
const stallMs = 60_000;

/**
 * Sends the pieces at the pace of their reader, and ends. When the reader goes, the rest is not asked for; when the pieces fail,
 * it throws, and the connection is cut: a short answer never looks whole.
 */
export async function sendPieces(response: Response, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of pieces) {
    if (response.destroyed) return;
    if (!response.write(piece)) await drained(response);
  }
  response.end();
}

async function drained(response: Response): Promise<void> {
  const waiting = new AbortController();
  const timer = setTimeout(() => response.destroy(), stallMs);
  try {
    const { signal } = waiting;
    const gone = once(response, 'close', { signal });
    const taken = once(response, 'drain', { signal });
    if (!response.destroyed) await Promise.race([gone, taken]);
    for (const ended of [gone, taken]) ended.catch(() => undefined);
  } finally {
    clearTimeout(timer);
    waiting.abort();
  }
}
