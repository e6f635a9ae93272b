import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type * as z from 'zod';
import { type Rule, ruleFields, ruleSchema } from '../contract/rule.ts';
import { UserError } from '../errors.ts';
import { root } from '../root.ts';

/** The rules the product brings along (domain.md §4.4), by id. */
export function readStarterRules(): Rule[] {
  const folder = join(root, 'data/rules');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readRuleFile(join(folder, file)));
}

/** Reads one rule, a JSON object named after its id. Throws `bad_rule` with file and line. */
export function readRuleFile(path: string): Rule {
  const text = readFileSync(path, 'utf8');
  const given = parse(text, path);
  const read = ruleSchema.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    if (!issue) throw read.error;
    throw refusal(path, lineOf(text, issue), [...issue.path, issue.message].join(': '), fieldsHint(given));
  }
  if (`${read.data.id}.json` !== basename(path)) {
    throw refusal(path, lineOf(text, { path: ['id'] }), `the id is "${read.data.id}"`, 'name the file after the id');
  }
  return read.data;
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw refusal(path, lineOfSyntax(text, error.message), 'not JSON', error.message);
  }
}

function fieldsHint(given: unknown): string {
  const kind = typeof given === 'object' && given !== null && 'kind' in given ? given.kind : undefined;
  return `a rule has ${ruleFields(kind).join(', ')}`;
}

function refusal(path: string, line: number | null, message: string, hint: string): UserError {
  const inside = relative(root, path);
  const file = inside.startsWith('..') ? path : inside;
  return new UserError('bad_rule', `${file}${line === null ? '' : `:${line}`}: ${message}`, hint);
}

/** Node names the place of some syntax errors only. */
function lineOfSyntax(text: string, message: string): number | null {
  if (message.startsWith('Unexpected end')) return text.split('\n').length;
  const position = /at position (\d+)/.exec(message)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}

type Issue = Pick<z.core.$ZodIssue, 'path'> & { keys?: string[] };

/** The line of the innermost field that the issue names; null when the file does not have it. */
function lineOf(text: string, { path, keys = [] }: Issue): number | null {
  const name = [...path, ...keys].findLast((part) => typeof part === 'string');
  const at = text.split('\n').findIndex((line) => line.includes(`"${String(name)}"`));
  return name === undefined || at < 0 ? null : at + 1;
}
