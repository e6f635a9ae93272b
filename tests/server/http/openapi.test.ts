import type { Router } from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { type CallName, callNames } from '../../../server/contract/calls.ts';
import { apiRoutes } from '../../../server/routes/api.ts';
import { loadInto, writeTape } from '../book.ts';
import { overdueTape } from '../alerts/tape.ts';
import { openSite, type Site } from './site.ts';

type Content = Record<string, { schema?: z.core.JSONSchema.JSONSchema }>;
type Operation = {
  parameters?: { in: string; name: string; description?: string; schema: object }[];
  responses: Record<string, { description: string; content: Content }>;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, z.core.JSONSchema.JSONSchema> };
};

let site: Site;
let document: Document;
beforeAll(async () => {
  const months = ['2024-01', '2024-02', '2024-03'].map((month) => ({ month, product: 'CASH', loans: 50, overdue: 9 }));
  site = await openSite((home) => loadInto(home, [writeTape(home, 'tape.csv', overdueTape(months))]));
  document = JSON.parse((await site.ask('/api/openapi.json')).body);
});
afterAll(() => site.close());

/** Every route below a router and the names of the handlers it begins with. */
const routesOf = (router: Router) =>
  router.stack.flatMap(({ route }) =>
    (route?.stack ?? []).slice(0, 1).map(({ method, handle }) => ({
      call: `${method.toUpperCase()} /api${route?.path.replaceAll(/:(\w+)/g, '{$1}')}`,
      gate: handle.name,
    })),
  );

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ call: `${method.toUpperCase()} ${path}`, operation })),
  );

test('the document holds exactly the calls that are mounted, and those that are declared', () => {
  const mounted = routesOf(apiRoutes(site)).map(({ call }) => call);
  expect(document.openapi).toBe('3.1.1');
  expect(operations().map(({ call }) => call)).toEqual(mounted);
  expect(mounted).toEqual(callNames);
});

test('every call begins with the role it needs; health alone is open to everyone', () => {
  const open = routesOf(apiRoutes(site)).filter(({ gate }) => gate !== 'roleGate');
  expect(open.map(({ call }) => call)).toEqual(['GET /api/health']);
});

test('every parameter is described', () => {
  const bare = operations().flatMap(({ call, operation }) =>
    (operation.parameters ?? [])
      .filter((one) => one.in === 'query' && !one.description)
      .map(({ name }) => [call, name]),
  );
  expect(bare).toEqual([]);
});

/** These change what is loaded, or wait for it: tests/server/loads asks them. */
type OfLoads = Exclude<Extract<CallName, `${string} /api/loads${string}`>, (typeof simple)[number]>;
const simple = ['GET /api/loads', 'GET /api/loads/{id}', 'GET /api/loads/{id}/changes'] as const;

/** These write: tests/server/http/saved-queries.test.ts asks them. */
type OfSaved = Extract<CallName, `${string} /api/sql/saved/{id}` | 'POST /api/sql/saved'>;

/** These run statements: tests/server/sql asks them. */
type OfSql = Extract<CallName, 'POST /api/sql' | 'DELETE /api/sql/{id}'>;

/** What people do with alerts: tests/server/cases asks it. */
type OfCases = Extract<CallName, `POST /api/alerts/${string}`>;

/** These write, or take a rule: tests/server/rules asks them. */
type OfRules = Extract<CallName, `${'POST' | 'PUT' | 'DELETE'} /api/rules${string}`>;

/** It writes: tests/server/summary asks it. */
type OfNotes = Extract<CallName, 'POST /api/summary/{month}/notes'>;

/** It has no end: tests/browser/rules.test.ts hears it. */
type OfNews = Extract<CallName, 'GET /api/news'>;

/** Questions to each call; together they show every shape its answer has. */
const questions: Record<
  Exclude<CallName, OfLoads | OfSaved | OfSql | OfCases | OfRules | OfNotes | OfNews>,
  () => string[] | Promise<string[]>
> = {
  'GET /api/health': () => [''],
  'GET /api/openapi.json': () => [''],
  'GET /api/catalog': () => [''],
  'GET /api/metrics/{id}': () => [
    'overdue_rate_30?by=month,product,source',
    'coin_M1?by=grade,mob',
    'v_pit?by=cohort,mob,product',
  ],
  'GET /api/migration': () => ['?month=2024-03'],
  'GET /api/loans': () => ['?metric=overdue_rate_30&limit=2'],
  'GET /api/loans/{source}/{loan_id}': () => ['main/CASH-0'],
  'GET /api/summary/{month}': () => ['2024-03', '2024-01?lang=zh-CN'],
  'GET /api/walk': () => ['?month=2024-03'],
  'GET /api/decompose': () => ['?metric=overdue_rate_30&from=2024-02&to=2024-03&by=product'],
  'GET /api/forecast': () => ['?past=1&horizon=3'],
  'POST /api/evaluations': () => [''],
  'GET /api/evaluations': () => ['?limit=2', ''],
  'GET /api/alerts': () => [''],
  'GET /api/alerts/{id}': () => idsOf('alerts'),
  'GET /api/rules': () => [''],
  'GET /api/rules/{id}': () => idsOf('rules'),
  'GET /api/rules/{id}/versions': async () => (await idsOf('rules')).map((id) => `${id}/versions`),
  'GET /api/layouts': () => [''],
  'GET /api/sql/schema': () => ['', '?lang=zh-CN'],
  'GET /api/sql/examples': () => [''],
  'GET /api/sql/saved': () => [''],
  'GET /api/sql/history': () => [''],
  'GET /api/loads': () => ['?limit=1'],
  'GET /api/loads/{id}': () => ['0001'],
  'GET /api/loads/{id}/changes': () => ['0001/changes'],
};

test.each(Object.entries(questions))('what %s really answers is what the document says', async (call, ask) => {
  const asked = await ask();
  expect(asked.length).toBeGreaterThan(0);
  for (const question of asked) expect(await compare(call, question)).toEqual({ status: 200, misfits: [] });
});

test.each([
  ['GET /api/rules/{id}', 'nobody', 404],
  ['GET /api/metrics/{id}', 'loan_cnt?format=pdf', 406],
  ['GET /api/metrics/{id}', 'loan_cnt?by=colour', 400],
])('what %s refuses (%s) is what the document says', async (call, question, status) => {
  expect(await compare(call, question)).toEqual({ status, misfits: [] });
});

/** Asks a call and compares what it answers with the document. */
async function compare(call: string, question: string) {
  const [method = '', path = ''] = call.split(' ');
  const { status, body } = await site.ask(path.replace(/\{.*$/, '') + question, { method });
  return { status, misfits: schemaOf(call, status).safeParse(JSON.parse(body)).error?.issues ?? [] };
}

async function idsOf(list: string): Promise<string[]> {
  const { rows }: { rows: { id: string }[] } = JSON.parse((await site.ask(`/api/${list}`)).body);
  return rows.map(({ id }) => id);
}

test('an answer that lacks a field, has one too many or one of another kind is not what the document says', () => {
  const schema = schemaOf('GET /api/health', 200);
  const health = { status: 'ok', version: '1.0.0', snapshot: '0001', as_of: '2024-06' };
  expect(schema.safeParse(health).success).toBe(true);
  const { as_of: _, ...lacking } = health;
  for (const wrong of [lacking, { ...health, more: 1 }, { ...health, as_of: '2024-13' }, { ...health, snapshot: 1 }]) {
    expect(schema.safeParse(wrong).success).toBe(false);
  }
});

/** The JSON schema of an answer as a validator: read from the document alone, not from the declaration behind it. */
function schemaOf(call: string, status: number): z.ZodType {
  const { operation } = operations().find((found) => found.call === call) ?? {};
  const schema = operation?.responses[status]?.content['application/json']?.schema;
  if (!schema) throw new Error(`${call} has no JSON for ${status}`);
  const whole = { ...schema, $defs: document.components.schemas };
  return z.fromJSONSchema(JSON.parse(JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')));
}
