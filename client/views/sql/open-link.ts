import { askJson, askStatement } from '../../lib/api.ts';
import { parametersOf } from '../../lib/sql-text.ts';
import type { SavedQuery } from '../../../server/contract/saved-query.ts';
import { parameterOf, type SqlLink } from './link.ts';
import { type GivenTab, type TabSet, type Tab, withOpened } from './tabs.ts';

/** The tabs with that shown which a link asks for; one that has it already is shown again. Throws ApiError. */
export async function openLink(link: SqlLink, tabs: () => TabSet, signal: AbortSignal): Promise<TabSet> {
  const given = await givenBy(link, signal);
  return withOpened(tabs(), given);
}

async function givenBy(link: SqlLink, signal: AbortSignal): Promise<GivenTab> {
  if (link.kind === 'metric') {
    const texts = await Promise.all(link.ids.map((id) => askStatement(id, link.query, signal)));
    return { name: link.ids.join(', '), text: texts.join('\n'), params: {}, saved: null };
  }
  if (link.kind === 'text')
    return { name: '', text: link.text, params: parametersFor(link.text, link.params, {}), saved: null };
  return tabOf(await askJson<SavedQuery>(`/api/sql/saved/${encodeURIComponent(link.id)}`, signal), link.params);
}

/** A saved query as a tab; values given win over those saved with it. */
export function tabOf({ id, name, sql, params }: SavedQuery, given: Readonly<Record<string, string>> = {}): GivenTab {
  const own = Object.fromEntries(
    params.map((param) => [param.name, { type: param.type, value: String(param.value ?? '') }]),
  );
  return { name, text: sql, params: parametersFor(sql, given, own), saved: { id, text: sql } };
}

function parametersFor(text: string, given: Readonly<Record<string, string>>, own: Tab['params']): Tab['params'] {
  const named = parametersOf(text).flatMap((name): [string, ReturnType<typeof parameterOf>][] => {
    const value = given[name];
    return value === undefined ? [] : [[name, parameterOf(value, own[name]?.type)]];
  });
  return { ...own, ...Object.fromEntries(named) };
}
