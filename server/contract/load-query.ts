import * as z from 'zod';
import type { ErrorCode } from './error.ts';
import type { Format } from './format.ts';
import { loadPatterns } from './load-pattern.ts';
import { month, schemes } from './metric.ts';
import { after, limit } from './page.ts';

const layout = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'the name of a layout, not a path')
  .optional()
  .meta({ description: 'layout to read the files by; by name only' });
const asOf = month.optional().meta({ description: 'month of a tape without a column for it' });
const dateOrder = z
  .enum(['dmy', 'mdy'])
  .optional()
  .meta({ description: 'order of day and month where 03/04/2024 leaves it open' });
const pairs = z.record(z.string(), z.string().min(1));

/** Pairs as a form gives them: one JSON object, or `field=COLUMN` as often as needed. */
const toPairs = (given: unknown): unknown => {
  if (typeof given === 'string' && given.trimStart().startsWith('{')) return fromJson(given);
  const texts = given === undefined ? [] : [given].flat().map(String);
  return texts.every((text) => /^[^=]+=./.test(text))
    ? Object.fromEntries(texts.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]))
    : given;
};
const formPairs = z.preprocess(toPairs, pairs);

/** Totals a lender states of a tape: Σ balance of its accepted rows, their number. */
const controlTotals = z.strictObject({
  balance: z.coerce.number().optional(),
  loans: z.coerce.number().int().optional(),
});

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The fields beside the files of POST /api/loads. */
export const loadForm = z.strictObject({
  layout,
  source: z
    .string()
    .regex(loadPatterns.source, 'a name of at most 64 characters')
    .optional()
    .meta({ description: 'name of the source; default: the layout’s, else main' }),
  scheme: z
    .enum(schemes)
    .optional()
    .meta({ description: 'overdue scheme of a new source; default: the layout’s, else cn' }),
  currency: z
    .string()
    .regex(loadPatterns.currency, 'an ISO code such as CNY')
    .optional()
    .meta({ description: 'currency of a new source; default: the layout’s, else CNY' }),
  as_of: asOf,
  map: formPairs.meta({ description: 'field=COLUMN, repeatable, or one JSON object' }),
  unit: formPairs.meta({ description: 'money field=万元, 千元, 元 or 分; repeatable, or one JSON object' }),
  date_order: dateOrder,
  max_quarantine: z.coerce.number().min(0).max(1).optional().meta({
    description: 'share of rows and of balance that may be set aside; default 0.01 of rows, 0.005 of balance',
  }),
  control_total: z
    .preprocess(toPairs, controlTotals)
    .meta({ description: 'balance=… or loans=… of the tape, as its lender states it; repeatable, or one JSON object' }),
  hold: z
    .stringbool()
    .default(false)
    .meta({ description: '`true`: waits for a look at the differences before it publishes' }),
});
export type LoadForm = z.output<typeof loadForm>;

/** PUT /api/loads/{id}/mapping */
export const mappingBody = z.strictObject({
  map: pairs.default({}).meta({ description: 'field: column; what is not named stays as proposed' }),
  unit: pairs
    .default({})
    .meta({ description: 'field: the unit of its values, one of the `units` the question lists for it' }),
  ignore: z.array(z.string()).default([]).meta({ description: 'columns that no field takes, whatever their name' }),
  as_of: asOf,
  date_order: dateOrder,
  layout,
});
export type MappingBody = z.output<typeof mappingBody>;

/** GET /api/loads */
export const loadsQuery = z.strictObject({ limit, after: z.coerce.number().int().optional().meta(after) });

const format = z
  .enum(['json', 'csv'] satisfies Format[])
  .optional()
  .meta({ description: 'wins over Accept', refusal: 'not_acceptable' satisfies ErrorCode });

/** GET /api/loads/{id}/changes */
export const changesQuery = z.strictObject({ limit, after: z.string().optional().meta(after), format });

const place = z.coerce.number().int().min(0).optional().meta(after);

/** GET /api/loads/{id}/findings/{rule} */
export const offendersQuery = z.strictObject({ limit, after: place, format });

/** GET /api/loads/{id}/quarantine */
export const quarantineQuery = z.strictObject({
  file: z.string().optional().meta({ description: 'only the rows of this file' }),
  limit,
  after: place,
  format,
});
