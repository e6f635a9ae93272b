import { tableFromArrays, Table, Utf8, vectorFromArray } from 'apache-arrow';
import axe from 'axe-core';
import { html, type LitElement, render, type TemplateResult } from 'lit';
import { afterEach, expect, test, vi } from 'vitest';
import { compile } from 'vega-lite';
import { readResult } from '../../client/lib/result-table.ts';
import { type Colours, readColours } from '../../client/ui/colours.ts';
import '../../client/ui/tree.ts';
import { explanationOf, readPlan } from '../../client/views/sql/plan.ts';
import '../../client/views/sql/plan-tree.ts';
import { type ChartChoice, firstChoice, keptChoice, namedChoice } from '../../client/views/sql/quick-chart-points.ts';
import { quickChartSpec } from '../../client/views/sql/quick-chart-spec.ts';
import '../../client/views/sql/result.ts';
import '../../client/views/sql/run-bar.ts';
import '../../client/views/sql/schema-pane.ts';

const page = document.createElement('main');
document.body.append(page);
document.documentElement.lang = 'en';
afterEach(() => render(html``, page));

async function place(template: TemplateResult): Promise<ShadowRoot> {
  render(template, page);
  const element = page.firstElementChild as LitElement;
  await element.updateComplete;
  if (!element.shadowRoot) throw new Error('it renders no shadow');
  return element.shadowRoot;
}

const byMonth = readResult(
  new Table({
    month: vectorFromArray(['2026-01', '2026-02', '2026-01', '2026-02'], new Utf8()),
    product: vectorFromArray(['CASH', 'CASH', 'AUTO', 'AUTO'], new Utf8()),
    rate: vectorFromArray([0.02, 0.03, 0.01, 0.01]),
  }),
);
const colours = Object.fromEntries(
  [...Object.keys(readColours()), 'font'].map((name) => [name, `c-${name}`]),
) as Colours;
const drawn = (choice: ChartChoice, order: Uint32Array | null = null) =>
  quickChartSpec({ table: byMonth, order, products: [['AUTO'], ['CASH']] }, choice, colours, {
    narrow: false,
    width: 400,
    language: 'en',
  });

test('a result by month is drawn as lines over time, a colour a product; one without numbers is not drawn', () => {
  expect(firstChoice(byMonth)).toEqual({ mark: 'line', x: 0, y: 2, colour: 1 });
  const bars = readResult(new Table({ product: vectorFromArray(['a', 'b'], new Utf8()), n: vectorFromArray([1, 2]) }));
  expect(firstChoice(bars)).toEqual({ mark: 'bar', x: 0, y: 1, colour: null });
  expect(
    firstChoice(readResult(tableFromArrays({ a: new Float64Array([1]), b: new Float64Array([2]) }))),
  ).toMatchObject({ mark: 'point' });
  const byAge = readResult(
    new Table({
      product: vectorFromArray(['a', 'a', 'b'], new Utf8()),
      mob: vectorFromArray([1, 2, 1]),
      loans: vectorFromArray([5, 6, 7]),
    }),
  );
  expect(firstChoice(byAge)).toEqual({ mark: 'line', x: 1, y: 2, colour: 0 });
  expect(firstChoice(readResult(new Table({ a: vectorFromArray(['x'], new Utf8()) })))).toBeNull();
});

test('what was chosen to be drawn is kept where the next result has the columns, wherever they stand', () => {
  const chosen = namedChoice({ mark: 'bar', x: 1, y: 2, colour: 0 }, byMonth);
  if (!chosen) throw new Error('nothing was chosen');
  const turned = readResult(
    new Table({
      rate: vectorFromArray([0.5]),
      product: vectorFromArray(['AUTO'], new Utf8()),
      month: vectorFromArray(['2026-01'], new Utf8()),
    }),
  );
  expect(keptChoice(chosen, turned)).toEqual({ mark: 'bar', x: 1, y: 0, colour: 2 });
  const without = readResult(new Table({ product: vectorFromArray(['AUTO'], new Utf8()), rate: vectorFromArray([1]) }));
  expect(keptChoice(chosen, without)).toBeNull();
  const text = readResult(
    new Table({
      ...{ month: vectorFromArray(['2026-01'], new Utf8()), product: vectorFromArray(['AUTO'], new Utf8()) },
      rate: vectorFromArray(['high'], new Utf8()),
    }),
  );
  expect(keptChoice(chosen, text)).toBeNull();
});

test('what runs has one button called Stop on the page: that of the bar', async () => {
  const steps = [{ statement: { text: 'SELECT 1', from: 0, to: 8 }, outcome: null }];
  const run = { since: performance.now(), steps, isOver: false };
  const result = await place(html`<fw-sql-result .run=${run}></fw-sql-result>`);
  expect([...result.querySelectorAll('button')].map((button) => button.textContent?.trim())).toEqual(['Stop this run']);
  const bar = await place(html`<fw-sql-run-bar running></fw-sql-run-bar>`);
  const named = [...bar.querySelectorAll('button')].filter((button) => /Stop/.test(button.textContent ?? ''));
  expect(named.map((button) => button.textContent?.trim())).toEqual(['Stop']);
});

test('a product keeps the colour it has on every page, and each choice makes a chart', () => {
  const warned = vi.spyOn(console, 'warn');
  for (const mark of ['line', 'bar', 'point'] as const) {
    const spec = drawn({ mark, x: 0, y: 2, colour: 1 });
    const text = JSON.stringify(spec);
    expect(text).toContain('"domain":["CASH","AUTO"],"range":["c-p-2","c-p-1"]');
    expect(compile({ ...spec, width: 400 } as typeof spec).spec.marks?.length).toBeGreaterThan(0);
  }
  expect(warned.mock.calls.filter(([line]) => String(line).includes('WARN'))).toEqual([]);
});

test('lines that end at one place are named there, others by a legend', () => {
  const ends = (months: string[]) => {
    const table = readResult(
      new Table({
        month: vectorFromArray(months, new Utf8()),
        of: vectorFromArray(['a', 'b', 'a'], new Utf8()),
        n: vectorFromArray([1, 2, 3]),
      }),
    );
    const choice = { mark: 'line', x: 0, y: 2, colour: 1 } as const;
    const room = { narrow: false, width: 400, language: 'en' } as const;
    return JSON.stringify(quickChartSpec({ table, order: null, products: [] }, choice, colours, room));
  };
  expect(ends(['2026-01', '2026-02', '2026-02'])).toContain('"legend":null');
  expect(ends(['2026-01', '2026-01', '2026-02'])).toContain('"orient":"top"');
});

test('each point says what it is, and the rows are those of the grid, in its order', () => {
  const spec = drawn({ mark: 'bar', x: 0, y: 2, colour: 1 }, Uint32Array.of(3, 2, 1, 0)) as {
    data?: { values?: { tip: string }[] };
  };
  expect(spec.data?.values?.map(({ tip }) => tip)).toEqual([
    ...['AUTO · 2026-02 · 0.01', 'AUTO · 2026-01 · 0.01', 'CASH · 2026-02 · 0.03', 'CASH · 2026-01 · 0.02'],
  ]);
});

const explained = (text: string) =>
  readResult(
    new Table({
      explain_key: vectorFromArray(['physical_plan'], new Utf8()),
      explain_value: vectorFromArray([text], new Utf8()),
    }),
  );
const planText = JSON.stringify([
  {
    name: 'HASH_GROUP_BY',
    extra_info: { Groups: '#0', 'Estimated Cardinality': '12' },
    children: [{ name: 'SEQ_SCAN ', children: [], extra_info: { Filters: ['a>1', 'b=2'], Empty: '' } }],
  },
]);

test('a plan is read as steps with expected rows and facts; letters and other results are no plan', () => {
  expect(readPlan(planText)).toEqual({
    ...{ name: 'HASH GROUP BY', rows: 12, facts: [['Groups', '#0']] },
    inputs: [{ name: 'SEQ SCAN', rows: null, facts: [['Filters', 'a>1, b=2']], inputs: [] }],
  });
  expect(explanationOf(explained(planText))).toBe(planText);
  expect([readPlan('┌───┐'), explanationOf(byMonth)]).toEqual([null, null]);
});

const relations = [
  { name: 'loan', description: 'One row a loan', columns: [{ name: 'product', type: 'ENUM', description: 'product' }] },
  {
    name: 'loan_month',
    description: 'A loan in a month',
    columns: [{ name: 'balance', type: 'DECIMAL', description: 'outstanding' }],
  },
];
const vocabulary = { state: 'ready' as const, value: { relations, functions: [] } };

test('plan and schema: no finding of axe', async () => {
  const plan = readPlan(planText);
  render(
    html`<fw-sql-plan-tree .plan=${plan}></fw-sql-plan-tree><fw-sql-schema-pane .vocabulary=${vocabulary}></fw-sql-schema-pane>`,
    page,
  );
  await Promise.all([...page.children].map((element) => (element as LitElement).updateComplete));
  const { violations } = await axe.run(page, {
    rules: {
      'color-contrast': { enabled: false },
      'target-size': { enabled: false },
      region: { enabled: false },
      'heading-order': { enabled: false },
    },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
});

test('the schema is walked and opened by keyboard; Enter gives the name, a view can be looked at', async () => {
  const told: string[] = [];
  const shadow = await place(
    html`<fw-sql-schema-pane
      .vocabulary=${vocabulary}
      @fw-insert=${(event: CustomEvent<string>) => told.push(`insert ${event.detail}`)}
      @fw-sample=${(event: CustomEvent<string>) => told.push(`sample ${event.detail}`)}
    ></fw-sql-schema-pane>`,
  );
  const tree = shadow.querySelector('fw-tree') as LitElement | null;
  const press = async (key: string) => {
    tree?.shadowRoot
      ?.querySelector('[role=tree]')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await tree?.updateComplete;
    await (page.firstElementChild as LitElement).updateComplete;
  };
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await press(key);
  expect(shadow.querySelector('.about')?.textContent).toContain('outstanding');
  for (const key of ['ArrowLeft', 'Enter', 'ArrowLeft']) await press(key);
  const lines = [...(tree?.shadowRoot?.querySelectorAll('[role=treeitem]') ?? [])].map((line) =>
    line.getAttribute('aria-expanded'),
  );
  expect(lines).toEqual(['false', 'false']);
  shadow.querySelector<HTMLElement>('.about button:last-child')?.click();
  expect(told).toEqual(['insert balance', 'insert loan_month', 'sample loan_month']);
});

test('a search in the schema keeps the columns of that name or meaning, under their views', async () => {
  const shadow = await place(html`<fw-sql-schema-pane .vocabulary=${vocabulary}></fw-sql-schema-pane>`);
  const input = shadow.querySelector('input');
  if (!input) throw new Error('nothing to search in');
  input.value = 'Outstand';
  input.dispatchEvent(new Event('input'));
  await (page.firstElementChild as LitElement).updateComplete;
  const tree = shadow.querySelector('fw-tree') as LitElement | null;
  await tree?.updateComplete;
  const names = [...(tree?.shadowRoot?.querySelectorAll('.name') ?? [])].map(({ textContent }) => textContent);
  expect(names).toEqual(['loan_month', 'balance']);
});
