import axe from 'axe-core';
import { html, render } from 'lit';
import { afterEach, expect, test, vi } from 'vitest';
import type { ResultColumn, ResultTable } from '../../client/lib/result-table.ts';
import { columnsInSight, rowsInSight, scrollTo } from '../../client/ui/grid-layout.ts';
import '../../client/ui/result-grid.ts';
import type { ResultGrid } from '../../client/ui/result-grid.ts';

const page = document.createElement('main');
document.body.append(page);
document.documentElement.lang = 'en';
afterEach(() => render(html``, page));

const numbers = (name: string, value: (row: number) => number): ResultColumn => ({
  ...{ name, type: 'INTEGER', kind: 'number', value },
  whole: (row) => String(value(row)),
  shown: (row) => String(value(row)),
});
const result = (rowCount: number, columnCount: number): ResultTable => ({
  rowCount,
  columns: Array.from({ length: columnCount }, (_, at) =>
    numbers(`c${at}`, (row) => (at === 0 ? -row : row * 100 + at)),
  ),
});

async function place(table: ResultTable) {
  render(html`<fw-result-grid .label=${'Results'} .table=${table}></fw-result-grid>`, page);
  const grid = page.firstElementChild as ResultGrid;
  await grid.updateComplete;
  const shadow = grid.shadowRoot;
  const scroller = shadow?.querySelector<HTMLElement>('.scroll');
  if (!shadow || !scroller) throw new Error('it renders no shadow');
  vi.spyOn(scroller, 'clientHeight', 'get').mockReturnValue(290);
  vi.spyOn(scroller, 'clientWidth', 'get').mockReturnValue(600);
  const look = async () => {
    scroller.dispatchEvent(new Event('scroll'));
    await grid.updateComplete;
  };
  await look();
  const press = async (key: string, held: KeyboardEventInit = {}) => {
    scroller.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
    await look();
  };
  const copy = () => {
    const copied = { text: '' };
    const event = Object.assign(new Event('copy', { cancelable: true }), {
      clipboardData: { setData: (_type: string, text: string) => (copied.text = text) },
    });
    scroller.dispatchEvent(event);
    return copied.text;
  };
  const rows = () => [...shadow.querySelectorAll('.rows .row')];
  return { grid, shadow, scroller, press, copy, rows, look };
}

test('no finding of axe', async () => {
  await place(result(3, 2));
  const { violations } = await axe.run(page, {
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
});

test('of a hundred thousand rows and thirty columns only those in sight are drawn, and all are counted', async () => {
  const { rows, scroller } = await place(result(100_000, 30));
  expect(rows().length).toBeLessThan(40);
  expect(rows()[0]?.children.length).toBeLessThan(14);
  expect([scroller.getAttribute('aria-rowcount'), scroller.getAttribute('aria-colcount')]).toEqual(['100001', '31']);
});

test('the keyboard walks to the last row and scrolls it into sight; its cell is told to screen readers', async () => {
  const { scroller, press, shadow } = await place(result(100_000, 3));
  await press('End', { ctrlKey: true });
  expect(scroller.getAttribute('aria-activedescendant')).toBe('c-100000-2');
  expect(shadow.querySelector('#c-100000-2')?.textContent).toBe('9999902');
});

test('a name sorts up, down and as it came; Enter on it does too', async () => {
  const { rows, shadow, press, grid } = await place(result(3, 2));
  const first = () => rows().map((row) => row.children[2]?.textContent);
  const name = () => shadow.querySelector<HTMLElement>('.name');
  const click = async () => {
    name()?.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true, button: 0 }));
    await grid.updateComplete;
  };
  await click();
  expect([first(), name()?.getAttribute('aria-sort')]).toEqual([['-2', '-1', '0'], 'ascending']);
  await click();
  expect([first(), name()?.getAttribute('aria-sort')]).toEqual([['0', '-1', '-2'], 'descending']);
  await press('Enter');
  expect([first(), name()?.getAttribute('aria-sort')]).toEqual([['0', '-1', '-2'], 'none']);
});

test('a cell, a block and all of it are copied as tab-separated text, all of it with the names', async () => {
  const { press, copy } = await place(result(3, 2));
  expect(copy()).toBe('0');
  await press('ArrowDown', { shiftKey: true });
  await press('ArrowRight', { shiftKey: true });
  expect(copy()).toBe('0\t1\n-1\t101');
  await press('a', { ctrlKey: true });
  expect(copy()).toBe('c0\tc1\n0\t1\n-1\t101\n-2\t201');
});

test('the column that the keyboard is on is told below: nulls, ends, sum', async () => {
  const { shadow, press } = await place(result(3, 2));
  await press('ArrowRight');
  const said = [...shadow.querySelectorAll('.stats div')].map((fact) =>
    fact.textContent?.replaceAll(/\s+/g, ' ').trim(),
  );
  expect(said).toEqual(['c1', 'nulls0', 'distinct3', 'least1', 'most201', 'mean101', 'sum303']);
});

test('another result starts at its top, unsorted', async () => {
  const { press, scroller, grid } = await place(result(3, 2));
  await press('End', { ctrlKey: true });
  grid.table = result(2, 1);
  await grid.updateComplete;
  expect(scroller.getAttribute('aria-activedescendant')).toBe('c-1-0');
});

test('what is in sight is reckoned from the scroll alone', () => {
  expect(rowsInSight(2600, 260, 1000, 0)).toEqual({ from: 100, to: 110 });
  expect(rowsInSight(0, 260, 4)).toEqual({ from: 0, to: 4 });
  expect(columnsInSight([100, 100, 100, 100], 150, 100)).toEqual({ from: 1, to: 3, offset: 100 });
  const sight = { top: 0, left: 0, width: 356, height: 290 };
  expect(scrollTo([11, 3], [100, 100, 100, 100], sight)).toEqual({ top: 26, left: 100 });
  expect(scrollTo([1, 0], [100, 100], sight)).toEqual({ top: 0, left: 0 });
});
