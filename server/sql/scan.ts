import { mostSqlBytes } from '../contract/saved-query.ts';
import { Refusal } from './refusal.ts';

/** A word (in lower case), a quoted text or one other character; `depth`: the brackets around it. */
export type Token = { text: string; quoted: boolean; start: number; end: number; depth: number };

const mostDepth = 100;
export const noStatement = { message: 'there is no statement', hint: 'send one SELECT' } as const;

/** Splits the text of a statement, without its comments. Refuses what is too long, too deep or not text. */
export function scan(sql: string): Token[] {
  if (sql.trim() === '') throw new Refusal(noStatement.message, noStatement.hint);
  if (Buffer.byteLength(sql) > mostSqlBytes) {
    throw new Refusal('the statement is longer than 64 KiB', 'shorten it, or join a list as VALUES');
  }
  const odd = oddCharacter.exec(sql);
  if (odd)
    throw new Refusal(
      'the statement has a control character or half a character',
      'remove it',
      bytesTo(sql, odd.index),
    );
  const tokens: Token[] = [];
  let depth = 0;
  let at = 0;
  while (at < sql.length) {
    const end = skipped(sql, at) ?? quoted(sql, at);
    if (end !== null) {
      if (isQuote(sql, at)) tokens.push({ text: sql.slice(at, end), quoted: true, start: at, end, depth });
      at = end;
      continue;
    }
    wordAt.lastIndex = at;
    const text = wordAt.exec(sql)?.[0] ?? sql.charAt(at);
    if (closing.has(text)) depth -= 1;
    tokens.push({ text: text.toLowerCase(), quoted: false, start: at, end: at + text.length, depth });
    if (opening.has(text)) depth += 1;
    if (depth > mostDepth)
      throw new Refusal(`brackets deeper than ${mostDepth}`, 'use WITH for the inner parts', bytesTo(sql, at));
    at += text.length;
  }
  return tokens;
}

/** Control characters but tab and line ends, and surrogates that stand alone. */
const oddCharacter = /[^\P{Cc}\t\r\n]|\p{Cs}/u;

const bytesTo = (sql: string, at: number): number => Buffer.byteLength(sql.slice(0, at));

const wordAt = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const spaceAt = /\s+|--[^\n]*/y;
const dollarAt = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const opening: ReadonlySet<string> = new Set(['(', '[', '{']);
const closing: ReadonlySet<string> = new Set([')', ']', '}']);

/** Where the space or comment that begins here ends; null where none begins. */
function skipped(sql: string, at: number): number | null {
  spaceAt.lastIndex = at;
  const space = spaceAt.exec(sql)?.[0];
  if (space) return at + space.length;
  if (!sql.startsWith('/*', at)) return null;
  let level = 1;
  for (let next = at + 2; next < sql.length; next += 1) {
    if (sql.startsWith('/*', next)) level += 1;
    else if (sql.startsWith('*/', next)) level -= 1;
    else continue;
    next += 1;
    if (level === 0) return next + 1;
  }
  throw new Refusal('a comment has no end', 'close it with */', bytesTo(sql, at));
}

function isQuote(sql: string, at: number): boolean {
  dollarAt.lastIndex = at;
  return sql[at] === "'" || sql[at] === '"' || dollarAt.test(sql);
}

/** Where the quoted text that begins here ends; null where none begins. */
function quoted(sql: string, at: number): number | null {
  if (!isQuote(sql, at)) return null;
  const mark = sql.charAt(at);
  if (mark === '$') {
    dollarAt.lastIndex = at;
    const tag = dollarAt.exec(sql)?.[0] ?? '';
    const end = sql.indexOf(tag, at + tag.length);
    if (end >= 0) return end + tag.length;
  } else {
    const escapes = mark === "'" && /(?:^|\W)e$/i.test(sql.slice(Math.max(0, at - 2), at));
    for (let next = at + 1; next < sql.length; next += 1) {
      if (escapes && sql[next] === '\\') next += 1;
      else if (sql[next] === mark) {
        if (sql[next + 1] !== mark) return next + 1;
        next += 1;
      }
    }
  }
  throw new Refusal('a quote has no end', `close it with ${mark}`, bytesTo(sql, at));
}
