import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type Rule, ruleSchema } from '../contract/rule.ts';
import { UserError } from '../errors.ts';
import { root } from '../root.ts';
import { ruleFault } from './rule-fault.ts';

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
  const inside = relative(root, path);
  return readRuleText(readFileSync(path, 'utf8'), inside.startsWith('..') ? path : inside);
}

/** The same of a text that came as a file of this name. */
function readRuleText(text: string, file: string): Rule {
  const given = parse(text, file);
  const read = ruleSchema.safeParse(given);
  if (!read.success) {
    const { path, message, hint } = ruleFault(read.error, given);
    throw refusal(file, lineOf(text, path), [...path, message].join(': '), hint);
  }
  if (`${read.data.id}.json` !== basename(file)) {
    throw refusal(file, lineOf(text, ['id']), `the id is "${read.data.id}"`, 'name the file after the id');
  }
  return read.data;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw refusal(file, lineOfSyntax(text, error.message), 'not JSON', error.message);
  }
}

function refusal(file: string, line: number | null, message: string, hint: string): UserError {
  const place = line === null ? {} : { line, column: 1 };
  return new UserError('bad_rule', `${file}${line === null ? '' : `:${line}`}: ${message}`, hint, place);
}

/** Node names the place of some syntax errors only. */
function lineOfSyntax(text: string, message: string): number | null {
  if (message.startsWith('Unexpected end')) return text.split('\n').length;
  const position = /at position (\d+)/.exec(message)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}

/** The line of the innermost field that is named; null when the file does not have it. */
export function lineOf(text: string, path: readonly (string | number)[]): number | null {
  const name = path.findLast((part) => typeof part === 'string');
  const at = text.split('\n').findIndex((line) => line.includes(`"${String(name)}"`));
  return name === undefined || at < 0 ? null : at + 1;
}
