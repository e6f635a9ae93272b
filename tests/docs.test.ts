import type { Router } from 'express';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alertsQuery, evaluationBody, evaluationsQuery } from '../server/contract/alert-query.ts';
import { errorTable } from '../server/contract/error.ts';
import { root } from '../server/root.ts';
import { apiRoutes } from '../server/routes/api.ts';
import { metricCall } from '../server/routes/metrics.ts';
import { settingTable } from '../server/settings.ts';
import { openSite, type Site } from './server/http/site.ts';

const page = (name: string): string => readFileSync(join(root, 'docs/reference', `${name}.md`), 'utf8');

/** Cells of the lines of a Markdown table whose first cell is code, without its marks. */
const tableOf = (text: string): string[][] =>
  Array.from(text.matchAll(/^\| (`.+) \|$/gm), ([, line = '']) =>
    line.split(' | ').map((cell, at) => (at === 0 ? cell.replaceAll('`', '') : cell)),
  );

/** Text of the section under each `## METHOD /path` heading. */
const sections = new Map(
  page('http')
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.split('\n', 1)[0] ?? '', part]),
);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Call = { call: string; gates: string[] };

/** Every route below a router, and the names of the handlers it begins with. */
const callsOf = (router: Router): Call[] =>
  router.stack.flatMap(({ route, handle }) => {
    if (route) {
      const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
      const methods = [...new Set(route.stack.map(({ method }) => method))];
      return methods.map((method) => ({
        call: `${method.toUpperCase()} /api${path}`,
        gates: route.stack.filter((layer) => layer.method === method).map((layer) => layer.handle.name),
      }));
    }
    return 'stack' in handle ? callsOf(handle as Router) : [];
  });

test('errors.md lists exactly the codes there are, each with its status and occasion', () => {
  const listed = tableOf(page('errors'));
  expect(listed).toEqual(Object.entries(errorTable).map(([code, { status, about }]) => [code, String(status), about]));
});

test('settings.md lists exactly the settings there are, each with its default and meaning', () => {
  const listed = tableOf(page('settings'));
  expect(listed).toEqual(
    Object.values(settingTable).map(({ env, default: value, about }) => [env, `\`${inEnvironment(value)}\``, about]),
  );
});

const inEnvironment = (value: string | number | boolean) => (typeof value === 'boolean' ? Number(value) : value);

test('http.md describes exactly the calls the server answers', () => {
  const calls = callsOf(apiRoutes(site)).map(({ call }) => call);
  expect([...sections.keys()].toSorted()).toEqual(calls.toSorted());
});

test('every call begins with the role it needs, and http.md names one; health alone is open to everyone', () => {
  const open = callsOf(apiRoutes(site)).filter(({ gates }) => gates[0] !== 'roleGate');
  expect(open.map(({ call }) => call)).toEqual(['GET /api/health']);
  const unnamed = [...sections].filter(([, text]) => !/^Role: \w+\./m.test(text));
  expect(unnamed.map(([call]) => call)).toEqual(['GET /api/health']);
});

test.each([
  ['GET /api/metrics/{id}', metricCall],
  ['GET /api/alerts', alertsQuery],
  ['GET /api/evaluations', evaluationsQuery],
  ['POST /api/evaluations', evaluationBody],
] as const)('http.md lists exactly the parameters of %s', (call, schema) => {
  const [parameters = ''] = (sections.get(call) ?? '').split('\n\nColumns');
  expect(tableOf(parameters).map(([name]) => name)).toEqual(Object.keys(schema.shape));
});
