import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type * as z from 'zod';
import { type Rule, ruleSchema } from '../contract/rule.ts';
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
  const refuse = (line: number | null, message: string, hint: string): UserError => {
    const place = line === null ? relative(root, path) : `${relative(root, path)}:${line}`;
    return new UserError('bad_rule', `${place}: ${message}`, hint);
  };
  const given = parse(text, refuse);
  const read = ruleSchema.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    if (!issue) throw read.error;
    throw refuse(lineOf(text, issue), describe(issue), 'docs/reference/rules.md lists every field');
  }
  if (`${read.data.id}.json` !== basename(path)) {
    throw refuse(lineOf(text, { path: ['id'] }), `the id is "${read.data.id}"`, 'name the file after the id');
  }
  return read.data;
}

function parse(text: string, refuse: (line: number | null, message: string, hint: string) => UserError): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = /at position (\d+)/.exec(error.message)?.[1];
    const before = position === undefined ? text : text.slice(0, Number(position));
    throw refuse(before.split('\n').length, 'not JSON', error.message);
  }
}

type Issue = Pick<z.core.$ZodIssue, 'path'> & { keys?: string[] };

/** The line of the innermost field that the issue names; null when the file does not have it. */
function lineOf(text: string, { path, keys = [] }: Issue): number | null {
  const name = [...path, ...keys].findLast((part) => typeof part === 'string');
  const at = text.split('\n').findIndex((line) => line.includes(`"${String(name)}"`));
  return name === undefined || at < 0 ? null : at + 1;
}

function describe({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}
