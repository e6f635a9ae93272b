import axe from 'axe-core';
import { html, render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import '../../client/ui/cell-grid.ts';
import type { CellGrid, GridRow } from '../../client/ui/cell-grid.ts';
import type { RowPick } from '../../client/ui/data-table.ts';

const page = document.createElement('main');
document.body.append(page);
document.documentElement.lang = 'en';
afterEach(() => render(html``, page));

const row = (id: string): GridRow => ({
  id,
  name: id.toUpperCase(),
  cells: [
    { text: '1.00', label: `${id}, month 2: 1.00%` },
    { text: '–', label: `${id}, month 3: no value`, missing: true },
  ],
});

async function place(rows: readonly GridRow[], picked: (event: CustomEvent<RowPick>) => void = () => {}) {
  render(
    html`<fw-cell-grid
      .label=${'Triangle'}
      .corner=${'Cohort'}
      .over=${'Months on book'}
      .columns=${['2', '3']}
      .rows=${rows}
      .chosen=${['b']}
      @fw-pick=${picked}
    ></fw-cell-grid>`,
    page,
  );
  const grid = page.firstElementChild as CellGrid;
  await grid.updateComplete;
  const shadow = grid.shadowRoot;
  if (!shadow) throw new Error('it renders no shadow');
  const at = () => (shadow.activeElement as HTMLElement | null)?.dataset.at ?? null;
  const press = async (key: string) => {
    shadow.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await grid.updateComplete;
  };
  const stops = () => [...shadow.querySelectorAll('[tabindex="0"]')].map((stop) => (stop as HTMLElement).dataset.at);
  return { shadow, at, press, stops };
}

test('no finding of axe', async () => {
  await place([row('a'), row('b')]);
  const { violations } = await axe.run(page, {
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
});

test('arrows walk the cells and stop at the edges; one place is kept for Tab', async () => {
  const { shadow, at, press, stops } = await place([row('a'), row('b')]);
  expect(stops()).toEqual(['0,0']);
  shadow.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  const walked: (string | null)[] = [];
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'End', 'ArrowRight', 'Home', 'ArrowUp', 'ArrowUp']) {
    await press(key);
    walked.push(at());
  }
  expect(walked).toEqual(['0,1', '1,1', '1,1', '1,2', '1,2', '1,0', '0,0', '0,0']);
  expect(stops()).toEqual(['0,0']);
});

test('the cell that the keyboard stands on is said in full below', async () => {
  const { shadow, press } = await place([row('a')]);
  shadow.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  await press('End');
  expect(shadow.querySelector('.said')?.textContent).toBe('a, month 3: no value');
});

test('Enter or Space on a cell, or a click anywhere on its row, picks the row once; Shift adds', async () => {
  const picks: string[] = [];
  const { shadow, press } = await place(
    [row('a'), row('b')],
    ({ detail: { id, add } }) => void picks.push(add ? `+${id}` : id),
  );
  shadow.querySelector<HTMLElement>('[data-at="1,1"]')?.focus();
  await press('Enter');
  await press(' ');
  shadow.querySelector<HTMLElement>('[data-at="0,2"]')?.click();
  shadow
    .querySelector<HTMLElement>('[data-at="0,0"]')
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
  expect(picks).toEqual(['b', 'b', 'a', '+a']);
  expect([...shadow.querySelectorAll('[aria-pressed=true]')].map(({ textContent }) => textContent?.trim())).toEqual([
    'B',
  ]);
});

test('with fewer rows than before Tab still finds a place', async () => {
  const { shadow } = await place([row('a'), row('b')]);
  shadow.querySelector<HTMLElement>('[data-at="1,2"]')?.focus();
  const { stops } = await place([row('a')]);
  expect(stops()).toEqual(['0,2']);
});
