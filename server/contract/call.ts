import * as z from 'zod';
import type { ErrorCode } from './error.ts';
import type { Format } from './format.ts';
import type { Role } from './role.ts';

/** One call of the HTTP API. What is not given is not taken; a call without `query` takes no parameter. */
export type Call = {
  description: string;
  /** the least role that may call; null: open to everyone */
  role: Role | null;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** an object of fields, or a rule */
  body?: z.ZodType;
  /** the fields beside the files of a multipart request */
  form?: z.ZodObject;
  /** of the answer; default: 200 */
  status?: 200 | 201 | 202 | 204;
  /** the answer in JSON */
  answer: z.ZodType;
  /** what the answer can be had in; default: JSON only */
  formats?: readonly Format[];
  /** what may go wrong beside what follows from the declaration, see `refusalsOf` */
  refusals?: readonly ErrorCode[];
};

/** Calls by method and path. */
export type CallTable = Record<`${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /api/${string}`, Call>;

export const byId = z.object({ id: z.string() });
