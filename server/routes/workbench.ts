import { UserError } from '../errors.ts';
import type { Shelf } from '../db/shelf.ts';
import type { Sandbox } from '../sql/sandbox.ts';
import type { State } from '../state/state.ts';
import { readExamples } from '../workbench/examples.ts';
import { readFunctions } from '../workbench/functions.ts';
import { readRelations } from '../workbench/relations.ts';
import { chosenBook } from './chosen-book.ts';
import type { Handlers } from './handler.ts';

type WorkbenchParts = { shelf: Shelf; state: State; sandbox: Sandbox };

/** What stands beside the editor. */
export const workbenchHandlers = ({ shelf, sandbox, state: { queries } }: WorkbenchParts) =>
  ({
    'GET /api/sql/schema': async ({ query: { lang } }) => {
      const book = await chosenBook(shelf);
      const [relations, functions] = await Promise.all([readRelations(book, lang), readFunctions(book)]);
      return { snapshot: book.snapshot, relations, functions, limits: sandbox.limits };
    },
    'GET /api/sql/examples': () => ({ rows: readExamples(), next: null }),
    'GET /api/sql/saved': () => ({ rows: queries.list(), next: null }),
    'POST /api/sql/saved': ({ body, actor }) => queries.create(body, actor),
    'GET /api/sql/saved/{id}': ({ params: { id } }) => queries.get(id) ?? refuse(id),
    'PUT /api/sql/saved/{id}': ({ params: { id }, body, actor }) => queries.change(id, body, actor) ?? refuse(id),
    'DELETE /api/sql/saved/{id}': ({ params: { id }, actor }) => (queries.remove(id, actor) ? null : refuse(id)),
  }) satisfies Partial<Handlers>;

function refuse(id: string): never {
  throw new UserError('not_found', `no saved query "${id}"`, 'GET /api/sql/saved lists them');
}
