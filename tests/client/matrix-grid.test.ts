import axe from 'axe-core';
import { html, render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import '../../client/ui/matrix-grid.ts';
import type { MatrixGrid, MatrixLine } from '../../client/ui/matrix-grid.ts';

const page = document.createElement('main');
document.body.append(page);
document.documentElement.lang = 'en';
afterEach(() => render(html``, page));

const line = (name: string): MatrixLine => ({
  name,
  detail: '1–30',
  size: '12',
  cells: ['M0', 'M1'].map((to) => ({
    id: `${name}-${to}`,
    text: '50.0',
    detail: '+1.0',
    label: `${name} to ${to}`,
    step: 'worse-1',
  })),
});

async function place(picked: (event: CustomEvent<string>) => void = () => {}) {
  render(
    html`<fw-matrix-grid
      .label=${'Matrix'}
      .corner=${'From'}
      .sizes=${'Loans'}
      .columns=${['M0', 'M1']}
      .rows=${[line('M0'), line('M1')]}
      .chosen=${'M0-M1'}
      .hint=${'Pick a cell.'}
      @fw-pick=${picked}
    ></fw-matrix-grid>`,
    page,
  );
  const grid = page.firstElementChild as MatrixGrid;
  await grid.updateComplete;
  const shadow = grid.shadowRoot;
  if (!shadow) throw new Error('it renders no shadow');
  const press = async (key: string) => {
    const target = shadow.activeElement ?? shadow.querySelector('[tabindex="0"]');
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await grid.updateComplete;
  };
  return { grid, shadow, press };
}

test('axe finds nothing', async () => {
  const { grid } = await place();
  const { violations } = await axe.run(grid, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('Tab enters at one cell, arrows walk and stop at the edges, the line below says the cell', async () => {
  const { shadow, press, grid } = await place();
  expect(shadow.querySelectorAll('[tabindex="0"]').length).toBe(1);
  expect(shadow.querySelector('.said')?.textContent).toBe('Pick a cell.');
  shadow.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await press(key);
  await grid.updateComplete;
  expect((shadow.activeElement as HTMLElement | null)?.dataset.at).toBe('1,1');
  expect(shadow.querySelector('.said')?.textContent).toBe('M1 to M1');
});

test('Enter, Space and a click pick the cell; the one picked is told as selected', async () => {
  const picked: string[] = [];
  const { shadow, press } = await place(({ detail }) => void picked.push(detail));
  shadow.querySelector<HTMLElement>('[data-at="1,0"]')?.focus();
  await press('Enter');
  await press(' ');
  shadow.querySelector<HTMLElement>('[data-at="0,1"]')?.click();
  expect(picked).toEqual(['M1-M0', 'M1-M0', 'M0-M1']);
  const selected = [...shadow.querySelectorAll<HTMLElement>('[aria-selected=true]')].map((cell) => cell.dataset.said);
  expect(selected).toEqual(['M0 to M1']);
});
