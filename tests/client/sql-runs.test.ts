import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { afterEach, expect, test, vi } from 'vitest';
import { statementsOf } from '../../client/lib/sql-text.ts';
import { faultOf, Runs, secondsOf } from '../../client/views/sql/runs.ts';

type Sent = { method: string; path: string; body: Record<string, unknown>; signal: AbortSignal };
const host = {
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
};

/** The workbench's calls, answered by `answer`; what was sent is written down. */
function server(answer: (sent: Sent) => Response | Promise<Response>) {
  const log: Sent[] = [];
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body, signal }: RequestInit) => {
    const sent = { method, path, body: body ? JSON.parse(String(body)) : {}, signal: signal as AbortSignal };
    log.push(sent);
    return Promise.resolve(answer(sent));
  });
  return log;
}
afterEach(() => vi.unstubAllGlobals());

const rows = (headers: Record<string, string> = {}) =>
  new Response(new Uint8Array(tableToIPC(tableFromArrays({ x: new Float64Array([1, 2]) }), 'stream')), { headers });
const refused = (status: number, error: object) =>
  new Response(JSON.stringify({ error }), { status, headers: { 'content-type': 'application/json' } });

const order = (text: string, params = {}) => ({ statements: statementsOf(text), text, params, limit: 10 });

test('a statement is sent with its own parameters and the limit, and its facts are those of the answer', async () => {
  const log = server(() =>
    rows({ 'forewarn-row-count': '2', 'forewarn-truncated-by': 'limit', 'forewarn-elapsed-ms': '40' }),
  );
  const runs = new Runs(host);
  await runs.start('a', order('select $x', { x: 3, y: 4 }));
  const { id, ...sent } = log[0]?.body ?? {};
  expect(sent).toEqual({ sql: 'select $x', limit: 10, params: { x: 3 } });
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const [step] = runs.of('a')?.steps ?? [];
  expect(step?.outcome).toMatchObject({
    state: 'done',
    result: { cutBy: 'limit', elapsedMs: 40, table: { rowCount: 2 } },
  });
});

test('fewer rows than the server counted are no result', async () => {
  server(() => rows({ 'forewarn-row-count': '3' }));
  const runs = new Runs(host);
  await runs.start('a', order('select 1'));
  expect(runs.of('a')?.steps[0]?.outcome).toMatchObject({ state: 'failed', error: { message: '2 of 3 rows arrived' } });
});

test('of several statements each waits for the one before, none follows a failure, and its place is that in the whole text', async () => {
  const log = server(({ body }) =>
    String(body.sql).includes('oops')
      ? refused(400, { code: 'sql_failed', message: 'no column', hint: null, line: 2, column: 3 })
      : rows(),
  );
  const runs = new Runs(host);
  await runs.start('a', order('select 1;\nselect\n  oops;\nselect 3'));
  expect(log.map(({ body }) => body.sql)).toEqual(['select 1', 'select\n  oops']);
  const run = runs.of('a');
  expect(run?.steps.map(({ outcome }) => outcome?.state ?? null)).toEqual(['done', 'failed', null]);
  expect([faultOf(run), secondsOf(run)]).toEqual([{ place: 19, line: 3, column: 3 }, null]);
});

test('the place of what is wrong in a plan is that in the statement itself', async () => {
  const log = server(() => refused(400, { code: 'sql_failed', message: 'no', hint: null, line: 1, column: 30 }));
  const runs = new Runs(host);
  await runs.start('a', { ...order('select oops'), plan: true });
  expect(log[0]?.body.sql).toBe('EXPLAIN (FORMAT json) select oops');
  expect(faultOf(runs.of('a'))).toMatchObject({ place: 7 });
});

test('a text without a statement starts nothing and leaves what is shown', async () => {
  const log = server(() => rows());
  const runs = new Runs(host);
  await runs.start('a', order('select 1'));
  const shown = runs.of('a');
  await runs.start('a', order('-- nothing'));
  expect([log.length, runs.of('a') === shown]).toEqual([1, true]);
});

test('stop cancels by id; the answer then says that it was stopped', async () => {
  let answer: (response: Response) => void = () => {};
  const log = server(({ method }) => {
    if (method === 'POST') return new Promise((resolve) => (answer = resolve));
    answer(refused(409, { code: 'sql_cancelled', message: 'cancelled', hint: null }));
    return new Response(null, { status: 204 });
  });
  const runs = new Runs(host);
  const over = runs.start('a', order('select 1'));
  expect(secondsOf(runs.of('a'))).not.toBeNull();
  runs.stop('a');
  await over;
  expect(log.at(-1)).toMatchObject({ method: 'DELETE', path: `/api/sql/${log[0]?.body.id}` });
  expect(runs.of('a')?.steps[0]?.outcome).toEqual({ state: 'stopped' });
});

test('where the server cannot be told to stop, hanging up does it; so does closing the tab', async () => {
  const log = server(({ method, signal }) =>
    method === 'DELETE'
      ? refused(404, { code: 'unknown_query', message: 'no such', hint: null })
      : new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
        ),
  );
  const runs = new Runs(host);
  const over = runs.start('a', order('select 1'));
  runs.stop('a');
  await over;
  expect(runs.of('a')?.steps[0]?.outcome).toEqual({ state: 'stopped' });
  const next = runs.start('a', order('select 2'));
  runs.forget('a');
  await next;
  expect([runs.of('a'), log.at(-1)?.signal.aborted]).toEqual([undefined, true]);
});
