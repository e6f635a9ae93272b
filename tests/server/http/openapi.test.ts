import type { Router } from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { callNames } from '../../../server/contract/calls.ts';
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

const vintage = '/api/metrics/v_pit?by=cohort,mob,product';
test.each<[call: string, status: number, asked: () => Promise<string[]> | string[], method?: 'GET' | 'POST']>([
  ['GET /api/health', 200, () => ['/api/health']],
  ['GET /api/openapi.json', 200, () => ['/api/openapi.json']],
  ['GET /api/catalog', 200, () => ['/api/catalog']],
  [
    'GET /api/metrics/{id}',
    200,
    () => ['/api/metrics/overdue_rate_30?by=month,product,source', '/api/metrics/coin_M1?by=grade,mob', vintage],
  ],
  ['POST /api/evaluations', 200, () => ['/api/evaluations'], 'POST'],
  ['GET /api/evaluations', 200, () => ['/api/evaluations?limit=2', '/api/evaluations']],
  ['GET /api/alerts', 200, () => ['/api/alerts']],
  ['GET /api/alerts/{id}', 200, async () => (await idsOf('alerts')).map((id) => `/api/alerts/${id}`)],
  ['GET /api/rules', 200, () => ['/api/rules']],
  ['GET /api/rules/{id}', 200, async () => (await idsOf('rules')).map((id) => `/api/rules/${id}`)],
  ['GET /api/rules/{id}', 404, () => ['/api/rules/nobody']],
  ['GET /api/metrics/{id}', 406, () => ['/api/metrics/loan_cnt?format=pdf']],
])('what %s really answers with status %i is what the document says', async (call, status, asked, method = 'GET') => {
  const schema = schemaOf(call, status);
  const paths = await asked();
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) {
    const answer = await site.ask(path, { method });
    expect(answer.status).toBe(status);
    expect(schema.safeParse(JSON.parse(answer.body)).error?.issues).toBeUndefined();
  }
});

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
