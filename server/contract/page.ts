import * as z from 'zod';

/** Parameters and ends of every list that comes in pages. */
export const limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(1000)
  .default(100)
  .meta({ description: 'rows in an answer, at most 1000' });

export const after = { description: 'goes on after this page: the `next` of the answer before' };

export const next = z.string().nullable().meta({ description: '`after` of the following page; null on the last one' });
