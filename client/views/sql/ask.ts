import { ask, ApiError } from '../../lib/api.ts';
import { readResult, type ResultTable } from '../../lib/result-table.ts';

export type ParameterValue = string | number | null;
/** One statement to be run; `id` is ours, so that it can be cancelled. */
export type SqlQuestion = {
  id: string;
  sql: string;
  limit?: number | undefined;
  params: Readonly<Record<string, ParameterValue>>;
};
/** A result, with what cut its rows; null where they are all. */
export type SqlResult = { table: ResultTable; cutBy: string | null; elapsedMs: number };

/** Runs one statement and reads its rows by column. Throws ApiError. */
export async function runSql(question: SqlQuestion, signal: AbortSignal): Promise<SqlResult> {
  const [response, { tableFromIPC }] = await Promise.all([
    ask('/api/sql', 'application/vnd.apache.arrow.stream', signal, post(question)),
    import('../../lib/arrow.ts'),
  ]);
  const table = readResult(tableFromIPC(new Uint8Array(await response.arrayBuffer())));
  const rowCount = Number(response.headers.get('forewarn-row-count') ?? table.rowCount);
  if (rowCount !== table.rowCount) throw new ApiError(`${table.rowCount} of ${rowCount} rows arrived`, null);
  return {
    table,
    cutBy: response.headers.get('forewarn-truncated-by'),
    elapsedMs: Number(response.headers.get('forewarn-elapsed-ms') ?? 0),
  };
}

/** The same statement as a file. Throws ApiError. */
export async function exportSql(question: SqlQuestion, format: ExportFormat, signal: AbortSignal): Promise<Exported> {
  const response = await ask(`/api/sql?format=${format}`, '*/*', signal, post(question));
  return { file: await response.blob(), cutBy: response.headers.get('forewarn-truncated-by') };
}

export const exportFormats = ['csv', 'xlsx', 'parquet', 'arrow'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export type Exported = { file: Blob; cutBy: string | null };

const post = (question: SqlQuestion): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(question),
  headers: { 'content-type': 'application/json' },
});

/** A random UUID, on pages without TLS too. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
