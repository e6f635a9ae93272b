import * as z from 'zod';
import { languages } from './language.ts';
import type { ErrorCode } from './error.ts';
import type { Format } from './format.ts';
import { month, reasons, schemes } from './metric.ts';
import { summaryNote } from './summary-note.ts';

/** What a summary comes as. */
export const summaryFormats = ['json', 'html', 'pdf', 'xlsx'] as const satisfies Format[];
export type SummaryFormat = (typeof summaryFormats)[number];

/** Query of GET /api/summary/{month}. */
export const summaryQuery = z.strictObject({
  lang: z.enum(languages).default('en').meta({ description: '`en` or `zh-CN`; default en' }),
  source: z.string().optional().meta({ description: 'one source; default: that loaded last' }),
  format: z
    .enum(summaryFormats)
    .optional()
    .meta({ description: 'wins over Accept', refusal: 'not_acceptable' satisfies ErrorCode }),
  snapshot: z
    .string()
    .regex(/^\d{4,}$/, 'the number of a snapshot, such as 0007')
    .optional()
    .meta({ description: 'pins a snapshot' }),
});

export const byMonth = z.object({ month });

const number = z.number().nullable();

const change = z.object({
  value: number.meta({ description: 'of a rate the difference, of an amount the share of the earlier one' }),
  unit: z.enum(['points', 'share']),
  text: z.string().meta({ description: 'signed, as it is shown; an en dash where value is null' }),
  month: month.meta({ description: 'the month compared with' }),
  reason: z.enum(reasons).nullable(),
});

/** One figure that a summary tells, and all it rests on. */
const fact = z
  .object({
    id: z.string(),
    name: z.string().meta({ description: 'in the language of the summary, of product or cohort too' }),
    unit: z.enum(['rate', 'points', 'money', 'count', 'ratio', 'share', 'change', 'months']),
    metric: z.string().nullable().meta({ description: 'full metric id; null for what is counted or worked out here' }),
    month,
    group: z.record(z.string(), z.string()).meta({ description: 'source, and product, cohort … where it is of one' }),
    value: number.meta({ description: 'null always has a reason' }),
    numerator: number,
    denominator: number,
    reason: z.enum(reasons).nullable(),
    text: z.string().meta({ description: 'the value as it is shown' }),
    change_month: change.nullable().meta({ description: 'null where none is told' }),
    change_year: change.nullable(),
  })
  .meta({ id: 'SummaryFact' });
export type Fact = z.output<typeof fact>;
export type Change = z.output<typeof change>;

const factFields = ['value', 'change_month', 'change_year', 'name', 'month', 'group'] as const;
export type FactField = (typeof factFields)[number];

/** A sentence made from facts by a template: what stands in it of which fact. */
const sentence = z
  .object({
    text: z.string(),
    facts: z.array(z.string()).meta({ description: 'ids of the facts it tells' }),
    parts: z
      .array(z.object({ text: z.string(), fact: z.string(), field: z.enum(factFields) }))
      .meta({ description: 'every number in the text, and where it is from' }),
  })
  .meta({ id: 'SummarySentence' });
export type Sentence = z.output<typeof sentence>;

const levels = ['within', 'warn', 'critical', 'unset'] as const;
export type SummaryLevel = (typeof levels)[number];

const table = z
  .object({
    columns: z.array(z.object({ title: z.string(), align: z.enum(['left', 'right']) })),
    rows: z.array(
      z.object({
        level: z.enum(levels).nullable().meta({ description: 'the mark before the row; null: none' }),
        cells: z.array(
          z.object({
            text: z.string(),
            fact: z.string().nullable().meta({ description: 'id of the fact it shows; null for words' }),
            field: z.enum(factFields).nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'SummaryTable' });
export type SummaryTable = z.output<typeof table>;
export type Cell = SummaryTable['rows'][number]['cells'][number];

export const sectionIds = [
  'figures',
  'limits',
  'moved',
  'cohorts',
  'migration',
  'alerts',
  'benchmark',
  'forecast',
  'quality',
  'decisions',
  'follow_up',
  'commentary',
] as const;
export type SectionId = (typeof sectionIds)[number];

const section = z.object({
  id: z.enum(sectionIds),
  title: z.string(),
  sentences: z.array(sentence),
  table: table.nullable(),
});
export type Section = z.output<typeof section>;

const limits = z.object({ warn: z.number(), critical: z.number() }).nullable();

const charts = z.object({
  trend: z.object({
    title: z.string(),
    about: z.string(),
    months: z.array(month),
    limit: limits.meta({ description: 'of the product in focus' }),
    lines: z.array(
      z.object({ group: z.string(), name: z.string(), values: z.array(number), focus: z.boolean(), fact: z.string() }),
    ),
  }),
  limits: z.object({
    title: z.string(),
    about: z.string(),
    bars: z.array(z.object({ name: z.string(), share: number, level: z.enum(levels), fact: z.string() })),
  }),
  cohorts: z.object({
    title: z.string(),
    about: z.string(),
    bars: z.array(
      z.object({
        cohort: month,
        value: z.number(),
        ratio: number.meta({ description: 'to the earlier cohorts at the same age; null where there are under 6' }),
        beyond: z.boolean().meta({ description: 'further from them than two standard deviations' }),
        fact: z.string(),
      }),
    ),
  }),
});
export type SummaryCharts = z.output<typeof charts>;

/** GET /api/summary/{month}: what the month was, in facts, and in sentences and tables made of them. */
export const summaryAnswer = z.object({
  month,
  lang: z.enum(languages),
  source: z.string(),
  scheme: z.enum(schemes),
  currency: z.string(),
  snapshot: z.string(),
  generated: z.boolean().meta({ description: 'the source is a generated book' }),
  title: z.string(),
  as_of: z.string().meta({ description: 'the data it rests on, in words' }),
  headline: sentence,
  lead: z.array(sentence),
  kpis: z.array(z.string()).meta({ description: 'ids of the key figures, in order; four stand on the page' }),
  facts: z.array(fact),
  sections: z.array(section),
  charts,
  notes: z.array(summaryNote).meta({ description: 'what people wrote about this month, oldest first' }),
  follow_up: z.array(summaryNote).meta({ description: 'the decisions of the month before, oldest first' }),
});
export type Summary = z.output<typeof summaryAnswer>;
