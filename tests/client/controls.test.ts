import axe from 'axe-core';
import { html, type LitElement, render, type TemplateResult } from 'lit';
import { afterEach, expect, test } from 'vitest';
import '../../client/ui/alert-item.ts';
import '../../client/ui/card.ts';
import '../../client/ui/chart-card.ts';
import '../../client/ui/data-table.ts';
import type { RowPick } from '../../client/ui/data-table.ts';
import '../../client/ui/kpi-tile.ts';
import '../../client/ui/missing.ts';
import '../../client/ui/option-list.ts';
import '../../client/ui/problem.ts';
import '../../client/ui/segmented.ts';
import '../../client/ui/share-bar.ts';
import '../../client/ui/skeleton.ts';
import '../../client/ui/status-tag.ts';
import '../../client/ui/year.ts';
import type { MonthPick } from '../../client/ui/year.ts';

const page = document.createElement('main');
document.body.append(page);
document.documentElement.lang = 'en';
afterEach(() => render(html``, page));

/** Puts an element on the page; gives its shadow once it has rendered. */
async function place(template: TemplateResult): Promise<ShadowRoot> {
  render(template, page);
  const element = page.firstElementChild as LitElement;
  await element.updateComplete;
  if (!element.shadowRoot) throw new Error('it renders no shadow');
  return element.shadowRoot;
}

function all<T extends Element = HTMLElement>(within: ShadowRoot, selector: string): T[] {
  return [...within.querySelectorAll<T>(selector)];
}

/** Records what a listener is given. */
function heard<Detail>() {
  const details: Detail[] = [];
  return { details, listen: (event: CustomEvent<Detail>) => void details.push(event.detail) };
}

const controls: [string, TemplateResult][] = [
  [
    'segmented',
    html`<fw-segmented .label=${'Basis'} .value=${'a'} .choices=${[{ value: 'a', label: 'A' }]}></fw-segmented>`,
  ],
  [
    'option list',
    html`<fw-option-list .label=${'Product'} .options=${[{ value: 'a', label: 'A' }]} multiple></fw-option-list>`,
  ],
  ['year', html`<fw-year .year=${2026} .min=${'2026-01'} .max=${'2026-10'} .active=${'2026-10'}></fw-year>`],
  ['status tag', html`<fw-status-tag .level=${'critical'}></fw-status-tag>`],
  ['missing value', html`<fw-missing .reason=${'No value: nothing was outstanding'}></fw-missing>`],
  ['alert', html`<ul><li><fw-alert-item .level=${'warn'} .name=${'Cash'} .text=${'3%'}></fw-alert-item></li></ul>`],
  ['problem', html`<fw-card .heading=${'Rates'}><fw-problem .heading=${'No loans match'}></fw-problem></fw-card>`],
  ['skeleton', html`<fw-skeleton></fw-skeleton>`],
  [
    'key figure',
    html`<fw-kpi-tile
      .label=${'Overdue rate, 30+'}
      .value=${'2.24%'}
      .change=${'+0.01 pp vs Sep'}
      .series=${[0.02, null, 0.0224]}
      .trend=${'from 2.00% to 2.24%'}
      .definition=${html`<p>Overdue balance divided by outstanding balance.</p>`}
    ></fw-kpi-tile>`,
  ],
  [
    'key figure that is not known',
    html`<fw-kpi-tile .label=${'Overdue rate, 60+'} .reason=${'No value: bands straddle'}></fw-kpi-tile>`,
  ],
  ['share', html`<fw-share-bar .share=${0.45} .label=${'45%'}></fw-share-bar>`],
  [
    'chart',
    html`<fw-chart-card
      .heading=${'Overdue balance by bucket'}
      .description=${'¥41.2m overdue in Oct 2026.'}
      .csv=${'/api/metrics/balance_total?format=csv'}
    ></fw-chart-card>`,
  ],
  [
    'chart as its table',
    html`<fw-chart-card
      .heading=${'Overdue balance by bucket'}
      .columns=${[{ label: 'Month' }, { label: 'M1', numeric: true }]}
      .rows=${[{ id: 'a', cells: ['Oct ’26', '¥20.1m'] }]}
      .csv=${'/api/metrics/balance_total?format=csv'}
      asTable
    ></fw-chart-card>`,
  ],
  ['chart on its way', html`<fw-chart-card .heading=${'Cohorts by month'} .csv=${'/a'} pending></fw-chart-card>`],
  [
    'table',
    html`<fw-data-table
      .label=${'Products'}
      .columns=${[{ label: 'Product' }, { label: 'Rate', numeric: true }]}
      .rows=${[{ id: 'a', cells: ['Cash', '3.00%'] }]}
      pickable
    ></fw-data-table>`,
  ],
];

test.each(controls)('%s: no finding of axe', async (_name, template) => {
  render(template, page);
  await (page.firstElementChild as LitElement).updateComplete;
  // Colours and sizes need a layout engine: the browser walk checks them.
  const { violations } = await axe.run(page, {
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
});

test('a segmented control says what was chosen', async () => {
  const { details, listen } = heard<string>();
  const choices = ['balance', 'count'].map((value) => ({ value, label: value }));
  const shadow = await place(
    html`<fw-segmented .value=${'balance'} .choices=${choices} @fw-change=${listen}></fw-segmented>`,
  );
  const radios = all<HTMLInputElement>(shadow, 'input');
  expect(radios.map(({ checked }) => checked)).toEqual([true, false]);
  radios[1]?.click();
  expect(details).toEqual(['count']);
});

test('an option list toggles with Space, clears with Backspace, and keeps one place for Tab', async () => {
  const { details, listen } = heard<readonly string[]>();
  const options = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }));
  const shadow = await place(
    html`<fw-option-list .options=${options} .selected=${['b']} multiple @fw-change=${listen}></fw-option-list>`,
  );
  const press = (key: string) =>
    shadow.querySelector('[role=listbox]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  expect(all(shadow, '[role=option]').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  expect(all(shadow, '[aria-selected=true]').map(({ textContent }) => textContent?.trim())).toEqual(['B']);
  press(' ');
  press('Backspace');
  expect(details).toEqual([['b', 'a'], []]);
});

test('a list of one choice replaces what was chosen', async () => {
  const { details, listen } = heard<readonly string[]>();
  const options = ['a', 'b'].map((value) => ({ value, label: value }));
  const shadow = await place(
    html`<fw-option-list .options=${options} .selected=${['b']} @fw-change=${listen}></fw-option-list>`,
  );
  for (const option of all(shadow, '[role=option]')) option.click();
  expect(details).toEqual([['a'], []]);
});

test('a year offers only months there are and says which was picked, with Shift or without', async () => {
  const { details, listen } = heard<MonthPick>();
  const shadow = await place(
    html`<fw-year .year=${2026} .min=${'2026-02'} .max=${'2026-10'} .from=${'2026-03'} .to=${'2026-04'} .active=${'2026-04'} @fw-change=${listen}></fw-year>`,
  );
  const months = all<HTMLButtonElement>(shadow, 'button');
  expect(months.filter(({ disabled }) => disabled).map((month) => month.dataset.month)).toEqual([
    ...['2026-01', '2026-11', '2026-12'],
  ]);
  expect(all(shadow, '[aria-pressed=true]').map((month) => month.dataset.month)).toEqual(['2026-03', '2026-04']);
  expect(months.filter(({ tabIndex }) => tabIndex === 0).map((month) => month.dataset.month)).toEqual(['2026-04']);
  months[4]?.dispatchEvent(new MouseEvent('click', { shiftKey: true }));
  expect(details).toEqual([{ month: '2026-05', extend: true }]);
});

test('a row is picked once, by its name or anywhere on it, and Shift adds', async () => {
  const { details, listen } = heard<RowPick>();
  const shadow = await place(
    html`<fw-data-table
      .columns=${[{ label: 'Product' }, { label: 'Rate' }]}
      .rows=${[{ id: 'a', cells: ['Cash', '3%'] }]}
      .chosen=${['a']}
      pickable
      @fw-pick=${listen}
    ></fw-data-table>`,
  );
  const [name] = all(shadow, 'th button');
  expect(name?.getAttribute('aria-pressed')).toBe('true');
  name?.click();
  all(shadow, 'td')[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
  expect(details).toEqual([
    { id: 'a', add: false },
    { id: 'a', add: true },
  ]);
});

test('Enter on a row takes it apart and picks nothing', async () => {
  const picks = heard<RowPick>();
  const drills = heard<string>();
  const shadow = await place(
    html`<fw-data-table
      .columns=${[{ label: 'Product' }]}
      .rows=${[{ id: 'a', cells: ['Cash'] }]}
      pickable
      @fw-pick=${picks.listen}
      @fw-drill=${drills.listen}
    ></fw-data-table>`,
  );
  const press = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  all(shadow, 'th button')[0]?.dispatchEvent(press);
  expect(press.defaultPrevented).toBe(true);
  expect([picks.details, drills.details]).toEqual([[], ['a']]);
});

test('a table that is only read can be scrolled with the keyboard', async () => {
  const shadow = await place(html`<fw-data-table .columns=${[{ label: 'Month' }]} .rows=${[]}></fw-data-table>`);
  expect(shadow.querySelector('.scroll')?.getAttribute('tabindex')).toBe('0');
});
