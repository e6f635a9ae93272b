import type * as z from 'zod';
import { ruleFields, ruleKinds } from '../contract/rule.ts';
import { UserError } from '../errors.ts';

/** What is wrong with a rule that somebody wrote: where, what, and what would be right. */
export type RuleFault = { path: (string | number)[]; message: string; hint: string };

/** The first thing that a rule's schema found wrong. */
export function ruleFault(error: z.ZodError, given: unknown): RuleFault {
  const [issue] = error.issues;
  if (!issue) throw error;
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return { path: [...path, key], message: 'unknown field', hint: fieldsHint(given) };
  }
  return { path, message: isMissing(given, path) ? 'is missing' : issue.message, hint: hintOf(issue, path, given) };
}

/** The refusal of a rule: `bad_rule`, naming the field. */
export function refuseRule({ path, message, hint }: RuleFault): never {
  throw new UserError('bad_rule', [...path, message].join(': '), hint);
}

function hintOf(issue: z.core.$ZodIssue, path: RuleFault['path'], given: unknown): string {
  const name = String(path.at(-1) ?? 'a rule');
  if (issue.code === 'invalid_value') return `${name} is one of ${issue.values.join(', ')}`;
  if (name === 'kind') return `kind is one of ${ruleKinds.join(', ')}`;
  if (issue.code === 'too_big') return `${name} is at most ${issue.maximum}`;
  if (issue.code === 'too_small') return `${name} is at least ${issue.minimum}`;
  if (issue.code === 'invalid_type' && !isMissing(given, path)) return `${name} is one ${issue.expected}`;
  return fieldsHint(given);
}

function fieldsHint(given: unknown): string {
  const kind = fieldOf(fieldOf(given, 'rule') ?? given, 'kind');
  return `a rule${typeof kind === 'string' ? ` of kind ${kind}` : ''} has ${ruleFields(kind).join(', ')}`;
}

function isMissing(given: unknown, path: RuleFault['path']): boolean {
  return path.length > 0 && path.reduce(fieldOf, given) === undefined;
}

function fieldOf(value: unknown, name: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
