import type { IncomingHttpHeaders } from 'node:http';
import type { SqlAnswer } from '../../../server/contract/sql.ts';
import type { ErrorBody } from '../../../server/contract/error.ts';
import type { Site } from '../http/site.ts';

type Body = { sql: string; limit?: number; id?: string; params?: Record<string, unknown> };
export type Said = {
  status: number;
  headers: IncomingHttpHeaders;
  answer: SqlAnswer;
  error: ErrorBody['error'] | null;
};

/** One statement over HTTP: the answer, or the error. */
export async function askSql(site: Site, sql: string | Body, path = '/api/sql'): Promise<Said> {
  const body = JSON.stringify(typeof sql === 'string' ? { sql } : sql);
  const headers = { 'Content-Type': 'application/json' };
  const said = await site.ask(path, { method: 'POST', headers, body });
  const answer = JSON.parse(said.body);
  return { status: said.status, headers: said.headers, answer, error: answer.error ?? null };
}

/** The rows of a statement, each as the list of its values. */
export async function rowsOf(site: Site, sql: string | Body): Promise<unknown[][]> {
  const { answer, error } = await askSql(site, sql);
  if (error) throw new Error(`${error.code}: ${error.message} (${error.hint})`);
  return answer.rows.map((row) => Object.values(row));
}
