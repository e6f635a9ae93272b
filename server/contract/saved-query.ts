import * as z from 'zod';
import { monthPattern } from './month.ts';

/** Most bytes of a statement, kept or run. */
export const mostSqlBytes = 65_536;

const name = z
  .string()
  .regex(/^[a-z_]\w*$/i, 'a name as in $name: letters, digits and _')
  .max(64)
  .meta({ description: 'as in `$name` of the statement' });
const given = <T extends z.ZodType>(value: T) =>
  value.nullable().meta({ description: 'what it is asked with unless said otherwise; null: nothing' });

/** A parameter of a saved query: how it is entered, and its value. A month is text, YYYY-MM; a date, YYYY-MM-DD. */
const savedParam = z
  .discriminatedUnion('type', [
    z.strictObject({ name, type: z.literal('text'), value: given(z.string().max(1000)) }),
    z.strictObject({ name, type: z.literal('number'), value: given(z.number()) }),
    z.strictObject({
      name,
      type: z.literal('month'),
      value: given(z.string().regex(monthPattern, 'a month, YYYY-MM')),
    }),
    z.strictObject({ name, type: z.literal('date'), value: given(z.iso.date()) }),
  ])
  .meta({ id: 'SavedParam' });

export const savedBody = z.strictObject({
  name: z.string().trim().min(1).max(200).meta({ description: 'what it is called; need not be unique' }),
  sql: z
    .string()
    .min(1)
    .refine((sql) => new TextEncoder().encode(sql).length <= mostSqlBytes, 'at most 64 KiB')
    .meta({ description: 'the statement; it is kept as it is, not run' }),
  params: z
    .array(savedParam)
    .max(50)
    .refine((params) => new Set(params.map((param) => param.name)).size === params.length, 'each name once')
    .default([])
    .meta({ description: '`[{name, type, value}]`; `type` is `text`, `number`, `month` or `date`' }),
});
export type SavedBody = z.output<typeof savedBody>;

export const savedQuery = savedBody
  .extend({
    id: z.string(),
    actor: z.string().meta({ description: 'who saved it first' }),
    saved_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: 'SavedQuery' });
export type SavedQuery = z.output<typeof savedQuery>;
export const savedAnswer = z.object({ rows: z.array(savedQuery), next: z.null() });
