import { expect, test, vi } from 'vitest';
import { defaultAddress } from '../../client/lib/address.ts';
import { figureLink, linkTo, ownHref, parameterOf, readLink, textLink } from '../../client/views/sql/link.ts';
import { openLink } from '../../client/views/sql/open-link.ts';
import {
  keepTabs,
  newTab,
  readTabs,
  tabName,
  type TabSet,
  valuesOf,
  withChange,
  withoutTab,
  withTab,
} from '../../client/views/sql/tabs.ts';

/** A store of one browser. */
function store(kept: string | null = null) {
  let text = kept;
  return { getItem: () => text, setItem: (_key: string, value: string) => void (text = value) };
}

const one = newTab({ text: 'select 1' });
const two = newTab({
  text: 'select $x',
  params: { x: { type: 'number', value: '2' } },
  saved: { id: '7', text: 'select $x' },
});
const set: TabSet = { tabs: [one, two], active: two.id };

test('tabs are as they were after a reload', () => {
  const browser = store();
  expect(keepTabs(browser, set)).toBe(true);
  expect(readTabs(browser)).toEqual(set);
});

test('what a browser keeps and is no tab is left out; with none left there is an empty one', () => {
  for (const kept of [
    null,
    '',
    '{',
    '[]',
    '{"tabs":[]}',
    '{"tabs":[{"id":1}]}',
    '{"tabs":[{"id":"a","name":"","text":"","saved":null,"params":{"x":{"type":"blob","value":""}}}]}',
  ]) {
    const { tabs, active } = readTabs(store(kept));
    expect(tabs.map(({ text, id }) => [text, id === active])).toEqual([['', true]]);
  }
  expect(readTabs(store(JSON.stringify({ tabs: [one, null], active: 'gone' })))).toEqual({
    tabs: [one],
    active: one.id,
  });
});

test('a browser whose storage is full says so', () => {
  const full = {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(keepTabs(full, set)).toBe(false);
});

test('a new tab takes the place of an empty one; the last one closed leaves an empty one', () => {
  const empty = newTab({});
  expect(withTab({ tabs: [one, empty], active: empty.id }, two).tabs).toEqual([one, two]);
  expect(withTab({ tabs: [one, empty], active: one.id }, two).tabs).toEqual([one, empty, two]);
  expect(withoutTab(set, two.id)).toEqual({ tabs: [one], active: one.id });
  expect(withoutTab({ tabs: [one], active: one.id }, one.id).tabs.map(({ text }) => text)).toEqual(['']);
  expect(withChange(set, { text: 'select 3' }).tabs.map(({ text }) => text)).toEqual(['select 1', 'select 3']);
});

test('a tab is called by its name, else by the comment that it begins with', () => {
  expect(
    [newTab({ name: 'Cash', text: '-- x' }), newTab({ text: '\n-- Cash by channel\nselect 1' }), one].map(tabName),
  ).toEqual([...['Cash', 'Cash by channel', '']]);
});

test('values are bound as their type has it; an empty one is null', () => {
  const params = {
    n: { type: 'number', value: ' 30 ' },
    t: { type: 'text', value: '30' },
    bad: { type: 'number', value: 'x' },
  } as const;
  expect(valuesOf(['n', 't', 'bad', 'none'], params)).toEqual({ n: 30, t: '30', bad: 'x', none: null });
});

test('a link opens a saved query with its values, or a text; what it does not know is not a value', () => {
  expect(linkTo(two)).toBe('/sql?saved=7&p.x=2');
  expect(linkTo({ ...two, text: 'select $x + 1' })).toBe('/sql?q=select+%24x+%2B+1&p.x=2');
  expect(readLink('?saved=7&p.x=2&theme=dark')).toEqual({ kind: 'saved', id: '7', params: { x: '2' } });
  const text = newTab({
    text: 'select $a; -- 100% & more',
    params: { a: { type: 'text', value: 'é=1' }, gone: { type: 'text', value: '1' } },
  });
  expect(readLink(new URL(linkTo(text), 'http://a').search)).toEqual({
    kind: 'text',
    text: text.text,
    params: { a: 'é=1' },
  });
  expect(readLink('?from=2026-01')).toBeNull();
  expect(ownHref('?saved=7&p.x=2&theme=dark&lang=zh-CN')).toBe('/sql?theme=dark&lang=zh-CN');
});

test('a link shows the tab that has its text; a saved query changed meanwhile is brought up to date, one edited here is kept', async () => {
  const kept = {
    id: '7',
    name: 'Loans',
    sql: 'select $x, 2',
    params: [{ name: 'x', type: 'number', value: 5 }],
    actor: 'a',
    saved_at: '',
    updated_at: '',
  };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(kept))));
  const opened = (tabs: TabSet, search: string) => {
    const link = readLink(search);
    if (!link) throw new Error('it opens nothing');
    return openLink(link, () => tabs, new AbortController().signal);
  };
  const brought = await opened(set, '?saved=7&p.x=9');
  expect(brought.tabs.map(({ text, params }) => [text, params.x?.value])).toEqual([
    ['select 1', undefined],
    ['select $x, 2', '9'],
  ]);
  const edited = withChange(set, { text: 'select $x + 1' });
  expect((await opened(edited, '?saved=7')).tabs.map(({ text }) => text)).toEqual([
    'select 1',
    'select $x + 1',
    'select $x, 2',
  ]);
  const shown = await opened(set, '?q=select+1');
  expect([shown.tabs.length, shown.active]).toEqual([2, one.id]);
  vi.unstubAllGlobals();
});

test('a figure links to its statement with the same question, and looks as the page did', () => {
  const question = new URLSearchParams([
    ['by', 'month,product'],
    ['product', 'A'],
    ['product', 'B'],
    ['snapshot', '0001'],
  ]);
  const link = figureLink(['overdue_rate_30'], question, { ...defaultAddress, theme: 'dark' });
  const read = readLink(new URL(link, 'http://a').search);
  expect(read?.kind === 'metric' && [read.ids, String(read.query)]).toEqual([['overdue_rate_30'], String(question)]);
  expect(new URL(link, 'http://a').searchParams.get('theme')).toBe('dark');
  const text = new URL(textLink('-- a\nselect 1', { theme: undefined, lang: 'zh-CN' }), 'http://a').search;
  expect(readLink(text)).toEqual({ kind: 'text', text: '-- a\nselect 1', params: {} });
});

test('the type of a value in a link is told from its form, unless the query knows it', () => {
  expect(['30', '-1.5', '2026-06', '2026-06-30', 'CASH', ''].map((value) => parameterOf(value).type)).toEqual([
    ...['number', 'number', 'month', 'date', 'text', 'text'],
  ]);
  expect(parameterOf('30', 'text').type).toBe('text');
});
