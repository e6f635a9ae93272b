import * as z from 'zod';
import { type ErrorCode, errorTable } from '../contract/error.ts';
import { UserError } from '../errors.ts';

/**
 * Query parameters (or flags) checked against a strict schema. Throws unknown_parameter, or bad_parameter, or the code
 * in the field's metadata (`refusal`), naming the parameter, what was given and what would be right.
 */
export function readQuery<S extends z.ZodObject>(schema: S, given: Readonly<Record<string, unknown>>): z.output<S> {
  const read = schema.safeParse(given, { reportInput: true });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (!issue) throw read.error;
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(schema.shape).join(', ');
    throw new UserError('unknown_parameter', `unknown parameter "${issue.keys[0]}"`, `this call takes ${known}`);
  }
  const [name, ...within] = issue.path.map(String);
  if (name === undefined) throw read.error;
  const value = within.length === 0 ? given[name] : issue.input;
  throw new UserError(refusalOf(schema.shape[name]), `parameter "${name}" ${shown(value)}`, expected(name, issue));
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
  return Array.isArray(value) ? `was given ${value.length} times` : `cannot be "${String(value)}"`;
}

function expected(name: string, issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `${name} is one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_format') return `${name} is ${issue.message}`;
  if (issue.code === 'invalid_type') return `${name} is one ${issue.expected}`;
  if (issue.code === 'too_big') return `${name} is at most ${issue.maximum}`;
  if (issue.code === 'too_small') return `${name} is at least ${issue.minimum}`;
  return `${name}: ${issue.message}`;
}
