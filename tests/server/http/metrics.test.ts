import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MetricAnswer } from '../../../server/contract/metric.ts';
import { loadInto } from '../book.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite((home) => loadInto(home, ['tests/fixtures/g1.csv']));
});
afterAll(() => site.close());

const metric = '/api/metrics/overdue_rate_30?by=month,product';

test('json carries the head, the rows and the snapshot they rest on', async () => {
  const { status, headers, body } = await site.ask(metric);
  const { rows, ...head }: MetricAnswer = JSON.parse(body);
  expect(status).toBe(200);
  expect(head).toEqual({
    metric: 'overdue_rate_30',
    name: { en: 'Overdue rate, 30+', zh: '30+ 逾期率' },
    definition: {
      en: expect.stringContaining('Overdue balance 30+ divided by outstanding balance'),
      zh: expect.stringContaining('30+ 逾期余额 ÷ 贷款余额'),
    },
    kind: 'R',
    scheme: 'cn',
    basis: 'balance',
    currency: 'CNY',
    as_of: rows.at(-1)?.month,
    snapshot: headers['forewarn-snapshot'],
    answered_from: 'cube_month',
  });
  expect(rows[0]).toMatchObject({
    month: expect.stringMatching(/^\d{4}-\d{2}$/),
    product: 'XFD',
    numerator: expect.any(Number),
    denominator: expect.any(Number),
    value: expect.any(Number),
    reason: null,
  });
});

test('a threshold beside an id that has its own is refused, unless it says the same', async () => {
  const { status, body } = await site.ask('/api/metrics/overdue_rate_30?threshold=60');
  expect([status, JSON.parse(body).error]).toEqual([
    400,
    {
      code: 'bad_parameter',
      message: 'overdue_rate_30 has its threshold in its name: it cannot have threshold=60',
      hint: 'ask overdue_rate_60, or leave threshold out',
    },
  ]);
  const { error } = JSON.parse((await site.ask('/api/metrics/fpd_30?by=cohort&threshold=60')).body);
  expect(error.hint).toBe('leave threshold out');
  const figureOf = async (question: string) => JSON.parse((await site.ask(`/api/metrics/${question}`)).body);
  expect((await figureOf('overdue_rate_60?threshold=60')).metric).toBe('overdue_rate_60');
  expect((await figureOf('overdue_rate?threshold=60')).metric).toBe('overdue_rate_60');
  expect((await figureOf('overdue_rate')).metric).toBe('overdue_rate_30');
});

test('loans as csv: what each adds to a figure has two decimals where it is money, none where loans are counted', async () => {
  const counted = async (query: string) => {
    const { body } = await site.ask(`/api/loans?metric=overdue_rate_30&format=csv&${query}`);
    const [header = '', ...lines] = body.trimEnd().split('\r\n');
    const at = header.split(',').indexOf('counted');
    return lines.map((line) => line.split(',')[at]);
  };
  // domain.md §6 G1: 30+ are A8, A3, A4, A5 and A9
  expect(await counted('basis=balance')).toEqual(['9000.00', '6000.00', '5000.00', '4000.00', '3000.00']);
  expect(await counted('basis=count')).toEqual(['1', '1', '1', '1', '1']);
});

test('loans take the query of their figure where it is of one month', async () => {
  const listed = async (query: string) => JSON.parse((await site.ask(`/api/loans?${query}`)).body);
  const whole = await listed('month=2024-06');
  expect(whole.rows).toHaveLength(9);
  expect(await listed('by=month,product&from=2024-06&to=2024-06')).toEqual(whole);
  expect((await listed('from=2024-05&to=2024-06')).error).toMatchObject({
    code: 'bad_parameter',
    message: 'loans are of one month: 2024-06 and 2024-05 are two',
  });
});

test('json, csv and arrow give the same figures to the same question', async () => {
  const questions = ['overdue_rate_30?by=month,product', 'loan_cnt?by=bucket', 'balance_total?by=cohort&basis=balance'];
  for (const question of questions) {
    const [json, csv, arrow] = await Promise.all([
      site.ask(`/api/metrics/${question}`),
      site.ask(`/api/metrics/${question}`, { headers: { accept: 'text/csv' } }),
      fetch(`${site.address}/api/metrics/${question}&format=arrow`).then((response) => response.arrayBuffer()),
    ]);
    const { rows }: MetricAnswer = JSON.parse(json.body);
    const names = Object.keys(rows[0] ?? {});
    const table = tableFromIPC(new Uint8Array(arrow));
    expect(table.schema.fields.map(({ name }) => name)).toEqual(names);
    const cells = names.map((name) => Array.from(table.getChild(name) ?? [], plain));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => Object.values(row))).toEqual(rows.map((_, at) => cells.map((column) => column[at])));
    const [header, ...lines] = csv.body.trimEnd().split('\r\n');
    expect(header).toBe(names.join(','));
    expect(lines.map((line) => line.split(',').map(fromCsv))).toEqual(rows.map((row) => Object.values(row)));
  }
});

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);
const fromCsv = (cell: string): unknown => (cell === '' ? null : /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell);

test('?format wins over Accept; a browser and a program that asks nothing get json', async () => {
  const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
  const asked = [
    [metric, {}, 'application/json'],
    [metric, { accept }, 'application/json'],
    [metric, { accept: 'application/vnd.apache.arrow.stream' }, 'application/vnd.apache.arrow.stream'],
    [`${metric}&format=csv`, { accept: 'application/json' }, 'text/csv'],
    [`${metric}&format=json`, { accept: 'text/csv' }, 'application/json'],
  ] as const;
  for (const [path, headers, type] of asked) {
    const answer = await site.ask(path, { headers });
    expect(answer.headers['content-type']?.split(';')[0]).toBe(type);
    expect(answer.headers.vary).toContain('Accept');
  }
});

test('csv comes as a file named after the metric', async () => {
  const { headers } = await site.ask(`${metric}&format=csv`);
  expect(headers['content-disposition']).toBe('attachment; filename=overdue_rate_30.csv');
});

test('an answer the browser holds is not computed again, until a load publishes or the format differs', async () => {
  const first = await site.ask(metric);
  expect(first.headers['cache-control']).toBe('private, no-cache');
  const known = { headers: { 'if-none-match': String(first.headers.etag) } };
  expect(await site.ask(metric, known)).toMatchObject({ status: 304, body: '' });
  expect(await site.ask(`${metric}&format=csv`, known)).toMatchObject({ status: 200 });
  await loadInto(site.home, ['tests/fixtures/g1.csv'], { source: 'second' });
  await site.shelf.refresh();
  const later = await site.ask(metric, known);
  expect(later.status).toBe(200);
  expect(later.headers['forewarn-snapshot']).not.toBe(first.headers['forewarn-snapshot']);
  const pinned = await site.ask(`${metric}&snapshot=${first.headers['forewarn-snapshot']}`);
  expect(pinned.body).toBe(first.body);
});

test('arrow is sent as it is, json may be compressed', async () => {
  const headers = { 'accept-encoding': 'gzip' };
  expect((await site.ask('/api/catalog', { headers })).headers['content-encoding']).toBe('gzip');
  expect((await site.ask(`${metric}&format=arrow`, { headers })).headers['content-encoding']).toBeUndefined();
});

describe('the definition goes with the figure', () => {
  const terms = 'value = numerator / denominator · scheme cn · basis balance · CNY';

  test('arrow carries it in the metadata of its schema', async () => {
    const bytes = await fetch(`${site.address}${metric}&format=arrow`).then((response) => response.arrayBuffer());
    const facts = Object.fromEntries(tableFromIPC(new Uint8Array(bytes)).schema.metadata);
    expect(facts).toMatchObject({ metric: 'overdue_rate_30', name_zh: '30+ 逾期率', answered_from: 'cube_month' });
    expect(facts.definition_en).toMatch(/^Overdue balance 30\+ divided by outstanding balance/);
  });

  test('csv carries it above the table when asked to, and is the plain table else', async () => {
    const table = (await site.ask(`${metric}&format=csv`)).body;
    const lines = (await site.ask(`${metric}&format=csv&notes=1`)).body.split('\r\n');
    expect(lines.slice(0, 4)).toEqual([
      '# overdue_rate_30 · Overdue rate, 30+ · 30+ 逾期率',
      expect.stringMatching(/^# Overdue balance 30\+/),
      expect.stringMatching(/^# 30\+ 逾期余额/),
      `# ${terms}`,
    ]);
    expect(lines.slice(5).join('\r\n')).toBe(table);
  });

  test('sql is the statement, with the definition above it', async () => {
    const { headers, body } = await site.ask(`${metric}&format=sql`);
    expect(headers['content-type']).toMatch(/^application\/sql/);
    expect(body).toMatch(/^-- overdue_rate_30 · /);
    expect(body).toContain(`-- ${terms}\n`);
  });
});
