import * as z from 'zod';
import { bases, bilingual, dimensions, month, schemes, segments } from './metric.ts';

/** What a thing is called, in both languages. */
export const name = bilingual;
export type Name = z.output<typeof name>;

const dimension = z.enum([...dimensions, ...segments]);
const moment = z.string().meta({ description: 'ISO 8601, UTC' });

const metric = z.object({
  id: z.string().meta({ example: 'overdue_rate_30' }),
  name,
  define: name,
  family: z.string(),
  kind: z.enum(['S', 'F', 'R']).meta({ description: 'stock, flow or ratio' }),
  unit: z.enum(['money', 'integer', 'ratio']),
  basis: z.array(z.enum(bases)).readonly(),
});

const source = z.object({
  id: z.string(),
  scheme: z.enum(schemes),
  currency: z.string().meta({ example: 'CNY' }),
  top_bucket: z
    .object({ bucket: z.int(), label: z.string().meta({ example: '90+' }) })
    .nullable()
    .meta({ description: 'the open top bucket of a source in bands; null where no band is without an end' }),
  first_month: month,
  as_of: month,
  loaded_at: moment,
  generated: z.boolean().meta({ description: 'made by the generator, not by a lender: said on screen' }),
  derived: name
    .nullable()
    .meta({ description: 'what the layout derived because the lender did not report it; null when nothing' }),
});

/** GET /api/catalog: all that a screen needs to ask questions and to name what comes back. */
export const catalogAnswer = z.object({
  snapshot: z.string(),
  as_of: month,
  loaded_at: moment,
  metrics: z.array(metric),
  dimensions: z.array(z.object({ id: dimension, name })),
  sources: z.array(source).meta({ description: 'last loaded first; the first one is what views preselect' }),
  products: z
    .array(z.object({ id: z.string(), source: z.string(), name }))
    .meta({ description: 'largest balance first within its source' }),
  months: z.array(month),
  cohorts: z.array(z.string()),
  segments: z.array(z.object({ id: dimension, name, values: z.array(z.object({ id: z.string(), name })) })),
});
export type CatalogAnswer = z.output<typeof catalogAnswer>;

/** GET /api/health */
export const healthAnswer = z.object({
  status: z.enum(['ok', 'empty']).meta({ description: 'empty before the first load' }),
  version: z.string(),
  snapshot: z.string().nullable(),
  as_of: month.nullable(),
});
export type HealthAnswer = z.output<typeof healthAnswer>;
