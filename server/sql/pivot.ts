import { Refusal } from './refusal.ts';
import type { Token } from './scan.ts';

/** A PIVOT whose columns are the values found in the data: the question that gives them, and where their list is to be written. */
export type OpenPivot = { values: string; at: number };

const ends: ReadonlySet<string> = new Set(['using', 'group', 'order', 'limit', ';']);
/** As many columns as the engine makes of one PIVOT here. */
export const mostPivotColumns = 1000;

/**
 * The `PIVOT … ON x` without `IN (…)` of a statement, innermost last. The engine would make two statements of it, one of them
 * a CREATE TYPE; with its values written in it is one SELECT again.
 */
export function openPivots(sql: string, tokens: readonly Token[]): OpenPivot[] {
  return tokens.flatMap((token, at) => (isStart(tokens, at) ? openPartsOf(sql, tokens, at) : []));
}

function isStart(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isWord = token?.text === 'pivot' || token?.text === 'pivot_wider';
  return isWord && !token.quoted && after?.text !== '.' && (!before || ['(', ')'].includes(before.text));
}

function openPartsOf(sql: string, tokens: readonly Token[], start: number): OpenPivot[] {
  const depth = tokens[start]?.depth ?? 0;
  const inside = tokens.slice(start + 1);
  const until = inside.findIndex((token) => token.depth < depth || (token.depth === depth && ends.has(token.text)));
  const body = until < 0 ? inside : inside.slice(0, until);
  const on = body.findIndex((token) => token.depth === depth && token.text === 'on');
  const from = body[0];
  const onToken = body[on];
  if (!from || !onToken) return [];
  const source = sql.slice(from.start, onToken.start);
  const parts: Token[][] = [[]];
  for (const token of body.slice(on + 1)) {
    if (token.depth === depth && token.text === ',') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts
    .filter((part) => !part.some((token) => token.depth === depth && token.text === 'in'))
    .map((part) => {
      const [first, last] = [part[0], part.at(-1)];
      if (!first || !last)
        throw new Refusal('PIVOT … ON names no column', 'write PIVOT relation ON column USING sum(x)');
      const before = withBefore(sql, tokens, start);
      const value = sql.slice(first.start, last.end);
      return {
        at: last.end,
        values: `${before} SELECT CAST(v AS VARCHAR) FROM (SELECT DISTINCT (${value}) AS v FROM ${source}) WHERE v IS NOT NULL ORDER BY v LIMIT ${mostPivotColumns + 1}`,
      };
    });
}

/** The names given by WITH before the PIVOT: all for one at the top, those before its own for one within WITH. */
function withBefore(sql: string, tokens: readonly Token[], start: number): string {
  const [first] = tokens;
  const pivot = tokens[start];
  if (first?.text !== 'with' || !pivot) return '';
  if (pivot.depth === 0) return sql.slice(0, pivot.start);
  const comma = tokens.slice(0, start).findLast((token) => token.depth === 0 && token.text === ',');
  const select = tokens.slice(0, start).find((token) => token.depth === 0 && token.text === 'select');
  if (select) return sql.slice(0, select.start);
  return comma ? sql.slice(0, comma.start) : '';
}

/** The statement with the values of each open PIVOT written in. */
export function fillPivots(sql: string, found: readonly { at: number; values: readonly string[] }[]): string {
  return found
    .toSorted((a, b) => b.at - a.at)
    .reduce((text, { at, values }) => {
      const list = values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
      return `${text.slice(0, at)} IN (${list})${text.slice(at)}`;
    }, sql);
}
