import { existsSync, mkdirSync, readFileSync, unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Book } from './book.ts';

export type OpenBook = (path: string, snapshot: string) => Promise<Book>;

/** The published snapshots of one home: the live one, and kept older ones by id. */
export interface Shelf {
  /** null while nothing has been loaded */
  current(): Book | null;
  /** A kept snapshot; throws UserError snapshot_gone (410). */
  pinned(id: string): Promise<Book>;
  /** Looks at `current` now instead of at the next tick; resolves when a newly published book is open. */
  refresh(): Promise<void>;
  /** Called after `current` has flipped and the new book is open; returns the way to stop. */
  onPublish(listener: (book: Book) => void): () => void;
  close(): void;
}

const pollMs = 500;
/** Older books stay open this long after a flip, for questions that began on them. */
const graceMs = 60_000;
const pinnedAtOnce = 4;

/** Opens the live snapshot of a home with `open` and watches `current`: polled, since a rename on some file systems raises no event. */
export async function openShelf(home: string, open: OpenBook): Promise<Shelf> {
  mkdirSync(home, { recursive: true });
  const pointer = join(home, 'current');
  const fileOf = (id: string) => join(home, 'snapshots', `${id}.duckdb`);
  const listeners = new Set<(book: Book) => void>();
  const pins = new Map<string, Promise<Book>>();
  const timers = new Set<NodeJS.Timeout>();
  let live: Book | null = null;
  let turning: Promise<void> = Promise.resolve();

  const retire = (book: Book) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      book.engine.close();
    }, graceMs);
    timer.unref();
    timers.add(timer);
  };
  const turn = async () => {
    const id = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : '';
    if (id === '' || id === live?.snapshot) return;
    const next = await open(fileOf(id), id);
    if (live) retire(live);
    live = next;
    for (const listener of listeners) listener(next);
  };
  const refresh = (): Promise<void> => {
    // a turn that began before may have read `current` before the flip
    turning = turning.catch(() => undefined).then(turn);
    return turning;
  };
  await refresh();
  watchFile(pointer, { interval: pollMs, persistent: false }, () => void refresh());

  return {
    current: () => live,
    async pinned(id) {
      if (live?.snapshot === id) return live;
      if (!existsSync(fileOf(id))) {
        throw new UserError(
          'snapshot_gone',
          `snapshot ${id} is no longer kept`,
          live ? `the live one is ${live.snapshot}` : null,
        );
      }
      const pin = pins.get(id) ?? open(fileOf(id), id);
      pins.delete(id);
      pins.set(id, pin);
      const [oldest] = pins.keys();
      if (pins.size > pinnedAtOnce && oldest !== undefined) {
        void pins.get(oldest)?.then(retire);
        pins.delete(oldest);
      }
      return pin;
    },
    refresh,
    onPublish(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      unwatchFile(pointer);
      for (const timer of timers) clearTimeout(timer);
      live?.engine.close();
      for (const pin of pins.values()) void pin.then((book) => book.engine.close());
    },
  };
}
