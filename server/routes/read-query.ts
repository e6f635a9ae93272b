import * as z from 'zod';
import { type ErrorCode, errorTable } from '../contract/error.ts';
import { refuseRule, ruleFault } from '../alerts/rule-fault.ts';
import { UserError } from '../errors.ts';

/**
 * Query parameters (or flags) checked against a strict schema. Throws unknown_parameter, bad_parameter, or the code
 * in the field's metadata (`refusal`), naming the parameter, what was given and what would be right.
 */
export function readQuery<S extends z.ZodObject>(schema: S, given: Readonly<Record<string, unknown>>): z.output<S> {
  const read = schema.safeParse(given, { reportInput: true });
  if (read.success) {
    refuseBackwards(read.data);
    return read.data;
  }
  const [issue] = read.error.issues;
  if (!issue) throw read.error;
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const why = foreignTo(schema)[key];
    if (why !== undefined) throw new UserError('bad_parameter', `parameter "${key}" means nothing here`, why);
    const known = Object.keys(schema.shape).join(', ');
    throw new UserError('unknown_parameter', `unknown parameter "${key}"`, `this call takes ${known}`);
  }
  const [name, ...within] = issue.path.map(String);
  if (name === undefined) throw read.error;
  const value = within.length === 0 ? given[name] : issue.input;
  const code = refusalOf(schema.shape[name]);
  if (code === 'bad_rule') refuseRule(ruleFault(read.error, given));
  throw new UserError(code, `parameter "${name}" ${shown(value)}`, expected(name, issue));
}

/** Parameters of other calls that this one refuses with a reason: the schema's metadata, `foreign`. */
function foreignTo(schema: z.ZodObject): Readonly<Record<string, string>> {
  return z.record(z.string(), z.string()).optional().parse(z.globalRegistry.get(schema)?.foreign) ?? {};
}

const ranges = [
  ['from', 'to'],
  ['cohort_from', 'cohort_to'],
] as const;

/** A range ends with its last month: the other way round it would be empty, and silently so. */
function refuseBackwards(query: Readonly<Record<string, unknown>>): void {
  for (const [first, last] of ranges) {
    const [from, to] = [query[first], query[last]];
    if (typeof from === 'string' && typeof to === 'string' && from > to) {
      throw new UserError('bad_parameter', `${first}=${from} is after ${last}=${to}`, `${first} is the earlier month`);
    }
  }
}

function refusalOf(field: z.core.$ZodType | undefined): ErrorCode {
  const code = field && z.globalRegistry.get(field)?.refusal;
  return isErrorCode(code) ? code : 'bad_parameter';
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorTable, code);
}

function shown(value: unknown): string {
  if (value === undefined) return 'is missing';
  if (Array.isArray(value)) return `was given ${value.length} times`;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `cannot be "${text.length > 200 ? `${text.slice(0, 200)}…` : text}"`;
}

/** What zod calls them, in words. */
const words: Readonly<Record<string, string>> = { int: 'whole number', string: 'text' };

function expected(name: string, issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `${name} is one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_format') return `${name} is ${issue.message}`;
  if (issue.code === 'invalid_type') return `${name} is one ${words[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_big') return `${name} is at most ${issue.maximum}`;
  if (issue.code === 'too_small') return `${name} is at least ${issue.minimum}`;
  return `${name}: ${issue.message}`;
}
