import type { Request } from 'express';
import type * as z from 'zod';
import { UserError } from '../errors.ts';
import { readQuery } from './read-query.ts';

/** The JSON object that a request carries, checked like a query; no body is an empty object. */
export function readBody<S extends z.ZodObject>(schema: S, request: Request): z.output<S> {
  const body: unknown = request.body ?? {};
  const otherType = request.get('Content-Type') !== undefined && !request.is('json');
  if (otherType || typeof body !== 'object' || body === null || Array.isArray(body)) {
    const fields = Object.keys(schema.shape).join(', ');
    throw new UserError('usage', 'the body is not a JSON object', `send application/json, an object of ${fields}`);
  }
  return readQuery(schema, { ...body });
}
