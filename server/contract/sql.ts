import * as z from 'zod';
import { after, limit, next } from './page.ts';

/** What a result can be had in; all but JSON hold an export's number of rows. */
export const sqlFormats = ['json', 'arrow', 'csv', 'parquet', 'xlsx'] as const;

export const sqlQuery = z.strictObject({
  format: z
    .enum(sqlFormats)
    .optional()
    .meta({ description: '`json`, `arrow`, `csv`, `parquet` or `xlsx`; wins over `Accept`' }),
});

const param = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** Values by the name they are bound to. */
const params = z.record(z.string().regex(/^[a-zA-Z_]\w*$/), param);
export type SqlParams = z.output<typeof params>;

export const sqlBody = z.strictObject({
  sql: z
    .string()
    .meta({ description: 'one SELECT; `EXPLAIN`, `DESCRIBE`, `SUMMARIZE`, `SHOW TABLES` and `PIVOT` too' }),
  limit: z
    .int()
    .min(1)
    .optional()
    .meta({ description: 'rows at most, from 1; lowers the limit of the format, never raises it' }),
  id: z.uuid().optional().meta({ description: 'UUID of this run, to cancel it by; default: one made here' }),
  params: params
    .default({})
    .meta({ description: 'text, number, boolean or null by name, bound to `$name` in the statement' }),
});

/** What cut a result short: the caller's limit, or that of the server for this format. */
export const cuts = ['limit', 'max_rows', 'export_rows'] as const;
export type Cut = (typeof cuts)[number];
const truncatedBy = z.enum(cuts).nullable().meta({ description: 'what cut the rows; null: all are there' });

export const sqlAnswer = z
  .object({
    id: z.string(),
    columns: z.array(z.object({ name: z.string(), type: z.string().meta({ description: 'type of the engine' }) })),
    rows: z.array(z.record(z.string(), z.unknown())),
    row_count: z.int(),
    truncated: z.boolean(),
    truncated_by: truncatedBy,
    elapsed_ms: z.int().meta({ description: 'until the whole result was there; waiting for a turn is not counted' }),
  })
  .meta({ id: 'SqlAnswer' });
export type SqlAnswer = z.output<typeof sqlAnswer>;

export const outcomes = ['done', 'failed', 'refused', 'cancelled', 'timeout', 'lost'] as const;
const sqlRun = z
  .object({
    id: z.string(),
    at: z.string().meta({ description: 'instant it was asked, ISO 8601' }),
    actor: z.string(),
    sql: z.string(),
    elapsed_ms: z.int(),
    rows: z.int().nullable().meta({ description: 'rows of the result; null unless there is one' }),
    truncated_by: truncatedBy,
    outcome: z.enum(outcomes),
    error: z.string().nullable(),
  })
  .meta({ id: 'SqlRun' });
export type SqlRun = z.output<typeof sqlRun>;

export const sqlHistoryQuery = z.strictObject({
  limit,
  after: z.coerce.number().int().min(1).optional().meta(after),
});
export const sqlHistory = z.object({ rows: z.array(sqlRun), next }).meta({ id: 'SqlHistory' });
