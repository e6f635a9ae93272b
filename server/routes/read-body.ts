import type { Request } from 'express';
import * as z from 'zod';
import { refuseRule, ruleFault } from '../alerts/rule-fault.ts';
import { UserError } from '../errors.ts';
import { readQuery } from './read-query.ts';

/** The JSON object that a request carries, checked like a query, or else as a rule; no body is an empty object. */
export function readBody<S extends z.ZodType>(schema: S, request: Request): z.output<S> {
  const body: unknown = request.body ?? {};
  const otherType = request.get('Content-Type') !== undefined && !request.is('json');
  if (otherType || typeof body !== 'object' || body === null || Array.isArray(body)) {
    const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape).join(', ') : 'the fields of a rule';
    throw new UserError('usage', 'the body is not a JSON object', `send application/json, an object of ${fields}`);
  }
  if (schema instanceof z.ZodObject) return readQuery(schema, { ...body }) as z.output<S>;
  const read = schema.safeParse(body);
  return read.success ? read.data : refuseRule(ruleFault(read.error, body));
}
