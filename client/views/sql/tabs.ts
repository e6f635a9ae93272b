import { newId, type ParameterValue } from './ask.ts';

export const parameterTypes = ['text', 'number', 'month', 'date'] as const;
export type ParameterType = (typeof parameterTypes)[number];
/** A parameter as it is written; empty is null. */
export type Parameter = { type: ParameterType; value: string };
/** A text in the editor with the values of its `$name`s, and the query it is saved as, if any, with the text saved. */
export type Tab = {
  id: string;
  name: string;
  text: string;
  params: Readonly<Record<string, Parameter>>;
  saved: { id: string; text: string } | null;
};
/** What a tab is made of. */
export type GivenTab = Omit<Tab, 'id'>;
export type TabSet = { tabs: readonly Tab[]; active: string };

export const blank: GivenTab = { name: '', text: '', params: {}, saved: null };

export function newTab(given: Partial<GivenTab>): Tab {
  return { ...blank, ...given, id: newId() };
}

/** With a tab more, shown; one that is empty and not named gives its place. */
export function withTab({ tabs, active }: TabSet, tab: Tab): TabSet {
  const kept = tabs.filter((one) => one.id !== active || one.text.trim() !== '' || one.saved !== null);
  return { tabs: [...kept, tab], active: tab.id };
}

/** With a text shown: in the tab of the same text, or of the same saved query while it is unchanged there; else in a new one. */
export function withOpened(set: TabSet, given: GivenTab): TabSet {
  const same = set.tabs.find(
    ({ text, saved }) => text === given.text || (saved !== null && saved.id === given.saved?.id && saved.text === text),
  );
  if (!same || given.text === '') return withTab(set, newTab(given));
  const { name, text, params, saved } = given;
  return withChange(
    { tabs: set.tabs, active: same.id },
    { name: name || same.name, text, params: { ...same.params, ...params }, saved: saved ?? same.saved },
  );
}

/** Without a tab; its neighbour is shown then, and there is always one. */
export function withoutTab({ tabs, active }: TabSet, id: string): TabSet {
  const at = tabs.findIndex((tab) => tab.id === id);
  const rest = tabs.filter((tab) => tab.id !== id);
  const left = rest.length > 0 ? rest : [newTab({})];
  const neighbour = left[Math.min(at, left.length - 1)];
  return { tabs: left, active: active === id ? (neighbour?.id ?? '') : active };
}

/** With the shown tab changed. */
export function withChange({ tabs, active }: TabSet, change: Partial<Tab>): TabSet {
  return { tabs: tabs.map((tab) => (tab.id === active ? { ...tab, ...change } : tab)), active };
}

export const activeTab = ({ tabs, active }: TabSet): Tab | undefined => tabs.find(({ id }) => id === active);

/** Values to be bound; a number that is none goes as the text it is, which the engine refuses by name. */
export function valuesOf(names: readonly string[], params: Tab['params']): Record<string, ParameterValue> {
  return Object.fromEntries(
    names.map((name) => {
      const { type = 'text', value = '' } = params[name] ?? {};
      const number = Number(value.trim());
      if (value.trim() === '') return [name, null];
      return [name, type === 'number' && !Number.isNaN(number) ? number : value];
    }),
  );
}

const key = 'fw-sql-tabs';

/** The tabs that this browser keeps; one empty tab where it keeps none, or nothing that can be read. */
export function readTabs(storage: Pick<Storage, 'getItem'>): TabSet {
  const tab = newTab({});
  return parsed(storage.getItem(key)) ?? { tabs: [tab], active: tab.id };
}

/** Keeps the tabs; says whether the browser could. */
export function keepTabs(storage: Pick<Storage, 'setItem'>, tabs: TabSet): boolean {
  try {
    storage.setItem(key, JSON.stringify(tabs));
    return true;
  } catch {
    return false;
  }
}

function parsed(text: string | null): TabSet | null {
  let found: unknown;
  try {
    found = JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
  if (!isRecord(found) || !Array.isArray(found.tabs)) return null;
  const tabs = found.tabs.filter(isTab);
  const [first] = tabs;
  if (!first) return null;
  return { tabs, active: tabs.find(({ id }) => id === (found as { active?: unknown }).active)?.id ?? first.id };
}

const isRecord = (found: unknown): found is Record<string, unknown> => typeof found === 'object' && found !== null;

function isTab(found: unknown): found is Tab {
  if (!isRecord(found) || !isRecord(found.params)) return false;
  const { saved } = found;
  const isSaved = saved === null || (isRecord(saved) && typeof saved.id === 'string' && typeof saved.text === 'string');
  const areParameters = Object.values(found.params).every(
    (one) => isRecord(one) && typeof one.value === 'string' && parameterTypes.some((type) => type === one.type),
  );
  return isSaved && areParameters && [found.id, found.name, found.text].every((part) => typeof part === 'string');
}

/** What a tab is called: its own name, else what its first line says after `--`; empty where it says nothing. */
export const tabName = ({ name, text }: Tab): string =>
  name || (/^\s*--\s*(.+)/.exec(text)?.[1] ?? '').trim().slice(0, 60);
