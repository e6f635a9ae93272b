import type { Response } from 'express';
import { formats } from '../contract/format.ts';
import { sqlFormats } from '../contract/sql.ts';
import { exportAs } from '../export/export.ts';
import type { ExportFormat } from '../export/format.ts';
import type { Sandbox, SqlResult } from '../sql/sandbox.ts';
import type { State } from '../state/state.ts';
import { negotiate } from '../wire/negotiate.ts';
import { type Handlers, sent } from './handler.ts';
import { sendPieces } from './send-pieces.ts';

/** Statements of analysts: run, cancel, history. Hanging up cancels too. */
export const sqlHandlers = ({ sandbox, state }: { sandbox: Sandbox; state: State }) =>
  ({
    'POST /api/sql': async ({ query, body, actor, request, response }): Promise<typeof sent> => {
      const format = negotiate(request, response, sqlFormats, query.format);
      const { id = crypto.randomUUID(), ...asked } = body;
      response.set({ 'Forewarn-Query': id, 'Cache-Control': 'no-store' });
      const gone = new AbortController();
      response.on('close', () => gone.abort());
      const result = await sandbox.run({
        ...asked,
        id,
        actor,
        encoding: format === 'json' ? 'json' : 'arrow',
        for: format === 'json' ? 'screen' : 'export',
        signal: gone.signal,
      });
      tagResult(response, result);
      if (isExport(format)) response.attachment(`query.${format}`);
      response.type(formats[format]);
      await sendPieces(response, piecesOf(format, result));
      return sent;
    },
    'DELETE /api/sql/{id}': ({ params: { id }, actor, response }) => {
      sandbox.cancel(id, actor);
      response.status(204).end();
      return sent;
    },
    'GET /api/sql/history': ({ query }) => {
      const { rows, next } = state.sqlRuns.list(query);
      return { rows, next: next === null ? null : String(next) };
    },
  }) satisfies Partial<Handlers>;

type SqlFormat = (typeof sqlFormats)[number];

function piecesOf(format: SqlFormat, result: SqlResult): AsyncIterable<Uint8Array> {
  if (format === 'json') return jsonAnswer(result);
  return isExport(format) ? exportAs(format, result.row_count, result.batches) : result.batches;
}

const isExport = (format: SqlFormat): format is ExportFormat => format !== 'json' && format !== 'arrow';

/** The facts of a result as headers, for formats that have no other place for them. */
function tagResult(response: Response, { snapshot, row_count, truncated_by, elapsed_ms }: SqlResult): void {
  response.set({
    'Forewarn-Snapshot': snapshot,
    'Forewarn-Row-Count': String(row_count),
    'Forewarn-Elapsed-Ms': String(elapsed_ms),
  });
  if (truncated_by) response.set('Forewarn-Truncated-By', truncated_by);
}

/** The JSON answer as it goes out: its rows come as text and are not held here. */
async function* jsonAnswer({
  id,
  columns,
  row_count,
  truncated_by,
  elapsed_ms,
  batches,
}: SqlResult): AsyncGenerator<Buffer> {
  const facts = { id, columns, row_count, truncated: truncated_by !== null, truncated_by, elapsed_ms };
  yield Buffer.from(`${JSON.stringify(facts).slice(0, -1)},"rows":[`);
  yield* batches;
  yield Buffer.from(']}');
}
