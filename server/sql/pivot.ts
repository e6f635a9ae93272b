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

/** The tables that WITH gives to a PIVOT, of every bracket around it: all of them in what follows the WITH, those before its own within. */
function withBefore(sql: string, tokens: readonly Token[], start: number): string {
  const lists: string[] = [];
  let isRecursive = false;
  for (const scope of scopesOf(tokens, start)) {
    if (tokens[scope]?.text !== 'with') continue;
    isRecursive ||= tokens[scope + 1]?.text === 'recursive';
    const first = tokens[scope + (tokens[scope + 1]?.text === 'recursive' ? 2 : 1)];
    const depth = tokens[scope]?.depth;
    const isEnd = (token: Token, at: number) =>
      at > scope && token.depth === depth && tokens[at - 1]?.text === ')' && ![',', 'as'].includes(token.text);
    const query = tokens.findIndex(isEnd);
    const comma = tokens.slice(scope, start).findLast((token) => token.depth === depth && token.text === ',');
    const end = query >= 0 && query <= start ? tokens[query] : comma;
    if (first && end) lists.push(sql.slice(first.start, end.start));
  }
  return lists.length === 0 ? '' : `WITH ${isRecursive ? 'RECURSIVE ' : ''}${lists.join(', ')}`;
}

/** The first token of the statement and of each bracket that a token stands in, outermost first. */
function scopesOf(tokens: readonly Token[], at: number): number[] {
  const depth = tokens[at]?.depth ?? 0;
  const brackets = Array.from({ length: depth }, (_, level) =>
    tokens.slice(0, at).findLastIndex((token) => token.depth === level && token.text === '('),
  );
  return [0, ...brackets.map((bracket) => bracket + 1)];
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
