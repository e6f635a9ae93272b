import * as z from 'zod';
import { bilingual } from './metric.ts';

/** Languages that descriptions are written in. */
export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

const described = { name: z.string(), description: z.string().meta({ description: 'empty where none is known' }) };
const column = z.object({ ...described, type: z.string().meta({ example: 'DECIMAL(18,2)' }) });
const relation = z.object({ ...described, columns: z.array(column) }).meta({ id: 'Relation' });
export type Relation = z.output<typeof relation>;

const sqlFunction = z
  .object({ ...described, signature: z.string().meta({ example: 'round(x[, precision])' }) })
  .meta({ id: 'SqlFunction' });
export type SqlFunction = z.output<typeof sqlFunction>;

/** What the server holds a statement to. */
const limits = z.object({
  max_rows: z.int().meta({ description: 'rows in JSON and on screen' }),
  export_rows: z.int().meta({ description: 'rows in csv, Arrow, Parquet and xlsx' }),
  timeout_s: z.int().meta({ description: 'seconds a statement may take' }),
});
export type SqlLimits = z.output<typeof limits>;

export const schemaQuery = z.strictObject({
  lang: z
    .enum(languages)
    .default('en')
    .meta({ description: 'language of the descriptions of views and columns: `en` (default) or `zh-CN`' }),
});
export const schemaAnswer = z.object({
  snapshot: z.string(),
  relations: z.array(relation),
  functions: z.array(sqlFunction),
  limits,
});

const example = z.object({ id: z.string(), name: bilingual, sql: z.string() }).meta({ id: 'SqlExample' });
export type SqlExample = z.output<typeof example>;
export const examplesAnswer = z.object({ rows: z.array(example), next: z.null() });
