import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Call, type CallName, callNames, calls, refusalsOf } from '../../../server/contract/calls.ts';
import { type ErrorCode, errorCodes, errorTable } from '../../../server/contract/error.ts';
import { takeLock } from '../../../server/load/lock.ts';
import { listen } from '../../../server/listen.ts';
import { errorAnswer } from '../../../server/routes/error-answer.ts';
import { needs } from '../../../server/routes/role.ts';
import { loadInto, writeTape } from '../book.ts';
import { overdueTape } from '../alerts/tape.ts';
import { type Answer, openSite, type Site } from './site.ts';

let site: Site;
let empty: Site;
beforeAll(async () => {
  site = await openSite(async (home) => {
    await loadInto(home, ['tests/fixtures/g1.csv']);
    const tape = writeTape(
      home,
      'other.csv',
      overdueTape([{ month: '2024-06', product: 'AUTO', loans: 3, overdue: 1 }]),
    );
    await loadInto(home, [tape], { source: 'other', scheme: 'lt30', currency: 'USD' });
  });
  empty = await openSite();
});
afterAll(() => Promise.all([site.close(), empty.close()]));

const metric = '/api/metrics/overdue_rate_30?source=main';
const json = { 'content-type': 'application/json' };
const statement = (sql: string) => ({ method: 'POST', headers: json, body: JSON.stringify({ sql }) });
const large = `"${'x'.repeat(200_000)}"`;
const provoked = new Set<ErrorCode>();

/** What an error answer says, whole: every error, whatever its source, has these parts and no other but the place in a statement. */
function errorOf({ status, headers, body }: Answer) {
  const { error: said, ...rest } = JSON.parse(body);
  const { line: _line, column: _column, ...error } = said;
  provoked.add(error.code);
  const type = headers['content-type']?.split(';')[0];
  return { status, type, cached: headers['cache-control'], names: Object.keys(error), rest, ...error };
}

const refusal = (code: ErrorCode, named: string) => ({
  status: errorTable[code].status,
  type: 'application/json',
  cached: 'no-store',
  names: ['code', 'message', 'hint'],
  rest: {},
  code,
  message: expect.stringContaining(named),
  hint: expect.toBeOneOf([null, expect.any(String)]),
});

/** The declared call a request is one of. */
const callOf = (method: string, path: string) =>
  callNames.find((name) =>
    new RegExp(`^${name.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(`${method} ${path.split('?', 1)[0]}`),
  );

const rule = {
  ...{ id: 'level', name: { en: 'Level', zh: '水平' }, kind: 'threshold', metric: 'overdue_rate_30' },
  ...{ basis: 'balance', scheme: 'cn', warn: 0.02, critical: 0.03 },
};

test.each([
  ['an unknown call', '/api/nope', {}, 'not_found', 'GET /api/nope'],
  ['the api itself', '/api', {}, 'not_found', 'GET /api'],
  ['a file that would be a page elsewhere', '/api/index.html', {}, 'not_found', 'GET /api/index.html'],
  ['a call by another method', '/api/health', { method: 'DELETE' }, 'not_found', 'DELETE /api/health'],
  ['a page by another method', '/alerts', { method: 'POST' }, 'not_found', 'POST /alerts'],
  ['an unknown alert', '/api/alerts/nobody', {}, 'not_found', 'nobody'],
  ['an unknown rule', '/api/rules/nobody', {}, 'not_found', 'nobody'],
  ['a missing asset', '/assets/gone-1.js', {}, 'not_found', 'file'],
  ['an unknown metric', '/api/metrics/overdue_rait_30?source=main', {}, 'unknown_metric', 'overdue_rait_30'],
  ['a malformed month', `${metric}&from=2024-13`, {}, 'bad_parameter', '2024-13'],
  ['an unknown source', '/api/metrics/loan_cnt?source=nobody', {}, 'bad_parameter', 'nobody'],
  ['an unknown parameter', `${metric}&frm=2024-01`, {}, 'unknown_parameter', 'frm'],
  ['a parameter of a call that takes none', '/api/catalog?x=1', {}, 'unknown_parameter', 'x'],
  ['an unknown dimension', `${metric}&by=month,colour`, {}, 'unknown_dimension', 'colour'],
  ['an unknown segment', `${metric}&where=colour:red`, {}, 'unknown_dimension', 'colour'],
  ['a grouping a metric does not have', `${metric}&by=bucket`, {}, 'invalid_by', 'bucket'],
  ['sources of two schemes', '/api/metrics/loan_cnt', {}, 'mixed_scheme', 'other lt30'],
  ['sources of two currencies', '/api/metrics/balance_total?scheme=cn', {}, 'mixed_currency', 'other USD'],
  ['a snapshot no longer kept', `${metric}&snapshot=9999`, {}, 'snapshot_gone', '9999'],
  ['an unknown load', '/api/loads/nobody', {}, 'not_found', 'nobody'],
  ['to publish what is published', '/api/loads/0001/publish', { method: 'POST' }, 'wrong_state', '0001'],
  ['to go back behind the first load', '/api/loads/0001/rollback', { method: 'POST' }, 'snapshot_gone', '0001'],
  ['an upload that is no form', '/api/loads', { method: 'POST', headers: json, body: '{}' }, 'usage', 'form'],
  ['a format there is none of', `${metric}&format=pdf`, {}, 'not_acceptable', 'pdf'],
  ['a media type there is none of', metric, { headers: { accept: 'text/html' } }, 'not_acceptable', 'text/html'],
  ['a body that is no JSON', '/api/nope', { method: 'POST', headers: json, body: '{"a":' }, 'usage', 'not JSON'],
  ['a body that is no object', '/api/evaluations', { method: 'POST', headers: json, body: '[1]' }, 'usage', 'object'],
  [
    'a body of another type',
    '/api/evaluations',
    { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'a' },
    'usage',
    'object',
  ],
  [
    'an unknown field of a body',
    '/api/evaluations',
    { method: 'POST', headers: json, body: '{"a":1}' },
    'unknown_parameter',
    'a',
  ],
  [
    'an unknown character set',
    '/api/evaluations',
    { method: 'POST', headers: { 'content-type': 'application/json; charset=x' }, body: '{}' },
    'usage',
    'charset',
  ],
  [
    'a rule with its limits the wrong way round',
    '/api/rules',
    { method: 'POST', headers: json, body: JSON.stringify({ ...rule, critical: 0.01 }) },
    'bad_rule',
    'critical',
  ],
  ['a statement that writes', '/api/sql', statement('DROP TABLE load'), 'sql_refused', 'questions'],
  ['a statement that the engine cannot run', '/api/sql', statement('SELECT 1 + nobody'), 'sql_failed', 'nobody'],
  ['a statement that does not run', '/api/sql/nobody', { method: 'DELETE' }, 'unknown_query', 'nobody'],
  ['a body too large', '/api/evaluations', { method: 'POST', headers: json, body: large }, 'too_large', 'body'],
  ['a malformed address', '/api/metrics/%E0%A4%A', {}, 'usage', 'malformed'],
  ['a malformed address of an asset', '/assets/%E0%A4%A', {}, 'usage', 'malformed'],
  ['a range beyond a file', '/assets/app-1a2b.js', { headers: { range: 'bytes=999-' } }, 'usage', 'malformed'],
  ['another host', metric, { headers: { host: 'evil.example' } }, 'host_refused', 'evil.example'],
  [
    'a write by a page of another origin',
    '/api/evaluations',
    { method: 'POST', headers: { origin: 'http://evil.example' } },
    'origin_refused',
    'origin',
  ],
] as const)('%s', async (_, path, options, code, named) => {
  expect(errorOf(await site.ask(path, options))).toEqual(refusal(code, named));
  const call = callOf('method' in options ? options.method : 'GET', path);
  if (call) expect(refusalsOf(call)).toContain(code);
});

test('a request whose head is no HTTP, lacks a host or is too large is refused in the same shape', async () => {
  expect(errorOf(await askRaw('what?\r\n\r\n'))).toEqual(refusal('usage', 'not HTTP'));
  expect(errorOf(await askRaw('GET /api/health HTTP/1.1\r\n\r\n'))).toEqual(refusal('host_refused', 'undefined'));
  const long = `GET /${'x'.repeat(40_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
  expect(errorOf(await askRaw(long))).toEqual(refusal('too_large', 'head'));
});

/** Sends bytes as they are and reads the answer to its end. */
async function askRaw(head: string): Promise<Answer> {
  const { hostname, port } = new URL(site.address);
  const socket = connect(Number(port), hostname);
  socket.write(head.replace(/\r\n\r\n$/, '\r\nConnection: close\r\n\r\n'));
  const [top = '', body = ''] = (await text(socket)).split('\r\n\r\n', 2);
  const [first = '', ...lines] = top.split('\r\n');
  const headers = lines.map((line) => line.split(': ', 2)).map(([name = '', value]) => [name.toLowerCase(), value]);
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body };
}

test('a role that does not suffice is refused', async () => {
  const log = pino({ level: 'silent' });
  const app = express()
    .use((_request, response, next) => {
      response.locals.actor = { name: 'eve', role: 'executive', scope: null };
      next();
    })
    .get('/alerts', needs('risk_manager'), (_request, response) => void response.json({}))
    .use(errorAnswer(log));
  const listening = await listen('127.0.0.1', 0);
  listening.answer(app);
  const response = await fetch(`${listening.address}/alerts`);
  const answer = {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
  expect(errorOf(answer)).toEqual(refusal('forbidden', 'eve is executive'));
  await listening.close(0);
});

test('a roll-back while a load runs is told to wait', async () => {
  const release = takeLock(site.home);
  const answer = await site.ask('/api/loads/0002/rollback', { method: 'POST' });
  release();
  expect(errorOf(answer)).toEqual(refusal('load_busy', 'another load'));
});

test('none of these is logged as a fault of ours', () => {
  expect(site.logged).toEqual([]);
});

/** What a call cannot be asked without, in its address or its body. */
const bodies: Partial<Record<CallName, string>> = {
  'POST /api/sql': '{"sql":"SELECT 1"}',
  'POST /api/summary/{month}/notes': '{"kind":"commentary","text":"quiet"}',
  'POST /api/rules/preview': JSON.stringify({ rule }),
  'POST /api/rules/backtest': JSON.stringify({ rule, event: { metric: 'overdue_rate_90', threshold: 0.02 } }),
};
const required: Partial<Record<CallName, string>> = {
  'GET /api/decompose': '?metric=overdue_rate_30&from=2024-01&to=2024-02&by=product',
};

test('before anything is loaded a question says so, with the way out', async () => {
  const needing = callNames.filter((name) => {
    const { refusals }: Call = calls[name];
    return refusals?.includes('no_snapshot');
  });
  expect(needing.length).toBeGreaterThan(1);
  for (const name of needing) {
    const named = name.replace('{month}', '2026-10').replaceAll(/\{\w+\}/g, 'loan_cnt');
    const [method = '', path = ''] = named.split(' ');
    const body = bodies[name];
    const answer = await empty.ask(path + (required[name] ?? ''), { method, ...(body && { headers: json, body }) });
    expect(errorOf(answer)).toEqual(refusal('no_snapshot', 'nothing has been loaded'));
    expect(JSON.parse(answer.body).error.hint).toContain('forewarn load');
  }
});

test('a fault of ours is answered without its cause, and logged with it', async () => {
  const broken = await openSite((home) => loadInto(home, ['tests/fixtures/g1.csv']));
  broken.shelf.current()?.engine.close();
  const answer = await broken.ask(metric);
  expect(errorOf(answer)).toEqual(refusal('internal', 'a fault of ours; the log of the server has its cause'));
  expect(answer.headers.etag).not.toContain('-json-');
  expect(broken.logged).toMatchObject([{ url: metric, err: { message: expect.stringContaining('instance closed') } }]);
  await broken.close();
});

/** What only the command line can meet; and what tests/server/sql provoke. */
const notHere: readonly ErrorCode[] = [
  'scheme_mismatch',
  'load_refused',
  'load_stopped',
  'disk_full',
  'unsafe_host',
  'sql_timeout',
  'sql_memory',
  'sql_cancelled',
  'sql_busy',
  'sql_worker_lost',
  'sql_off',
];

test('every code that HTTP can give was provoked above', () => {
  expect([...provoked, ...notHere].toSorted()).toEqual(errorCodes.toSorted());
});
