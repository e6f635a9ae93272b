import type { Shelf } from '../db/shelf.ts';
import { version } from '../version.ts';
import type { Handlers } from './handler.ts';

/** Whether the server is up and which snapshot is live. */
export const healthHandlers = ({ shelf }: { shelf: Shelf }) =>
  ({
    'GET /api/health': () => {
      const book = shelf.current();
      return { status: book ? 'ok' : 'empty', version, snapshot: book?.snapshot ?? null, as_of: book?.asOf ?? null };
    },
  }) satisfies Partial<Handlers>;
