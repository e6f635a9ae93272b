import type { Table } from 'apache-arrow';
import type { ErrorBody, ErrorCode } from '../../server/contract/error.ts';
import { type FigureTable, readFigures } from './figure-table.ts';

/** An answer that is not the one asked for. `code` is null when no server answered or the answer was not ours. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly code: ErrorCode | null,
    readonly hint: string | null = null,
    /** Where in a text that was sent, from 1. */
    readonly place: { line: number; column: number } | null = null,
  ) {
    super(message);
  }
}

/** Asks a JSON call of `/api`. Throws ApiError. */
export async function askJson<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  const response = await ask(path, 'application/json', signal);
  return (await response.json()) as Answer;
}

/** Sends a JSON body, or none, to a call of `/api` and gives its answer. Throws ApiError. */
export async function sendJson<Answer>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  signal: AbortSignal = new AbortController().signal,
): Promise<Answer> {
  const sent =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await ask(path, 'application/json', signal, { method, ...sent });
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

/** Asks a list to its end, page by page. Throws ApiError. */
export async function askRows<Row>(path: string, signal: AbortSignal): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let next: string | null = null;
  do {
    const after: string = next === null ? '' : `${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`;
    const page: { rows: Row[]; next: string | null } = await askJson(path + after, signal);
    rows.push(...page.rows);
    next = page.next;
  } while (next !== null);
  return rows;
}

/** Asks one metric by month and product; `query` is the question as in `/api/metrics/{id}?…`. Throws ApiError. */
export async function askMetric(id: string, query: URLSearchParams, signal: AbortSignal): Promise<FigureTable> {
  return readFigures(await askTable(id, query, signal));
}

/** Asks one metric as Arrow. Throws ApiError. */
export async function askTable(id: string, query: URLSearchParams, signal: AbortSignal): Promise<Table> {
  const [response, { tableFromIPC }] = await Promise.all([
    ask(metricPath(id, query), 'application/vnd.apache.arrow.stream', signal),
    import('./arrow.ts'),
  ]);
  return tableFromIPC(response);
}

/** The statement that produces the figures of a metric question. Throws ApiError. */
export async function askStatement(id: string, query: URLSearchParams, signal: AbortSignal): Promise<string> {
  return askText(metricPath(id, query, 'sql'), signal);
}

/** What a path answers as text. */
export async function askText(path: string, signal: AbortSignal): Promise<string> {
  return (await ask(path, '*/*', signal)).text();
}

/** The path of a metric question; the same question as a file with `format`. */
export function metricPath(id: string, query: URLSearchParams, format?: 'csv' | 'json' | 'sql'): string {
  const asked = new URLSearchParams(query);
  if (format) asked.set('format', format);
  return `/api/metrics/${encodeURIComponent(id)}?${asked}`;
}

/** Sends a call of `/api` and gives the answer as it comes. Throws ApiError. */
export async function ask(
  path: string,
  accept: string,
  signal: AbortSignal,
  sent: RequestInit = {},
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { ...sent, headers: { accept, ...sent.headers }, signal });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new ApiError(cause instanceof Error ? cause.message : String(cause), null);
  }
  if (response.ok) return response;
  const body = await readError(response);
  const { line, column = 1 } = body?.error ?? {};
  throw new ApiError(
    body?.error.message ?? `${response.status} ${response.statusText}`,
    body?.error.code ?? null,
    body?.error.hint ?? null,
    line === undefined ? null : { line, column },
  );
}

/** The error a server of ours sends; null from anything else that answers, such as a proxy's page. */
async function readError(response: Response): Promise<ErrorBody | null> {
  if (!response.headers.get('content-type')?.includes('json')) return null;
  return (await response.json()) as ErrorBody;
}
