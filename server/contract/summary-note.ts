import * as z from 'zod';
import { month } from './metric.ts';

const text = z.string().trim().min(1).max(1000);
const day = z.iso.date('a day, YYYY-MM-DD');

/** Body of POST /api/summary/{month}/notes. */
export const summaryNoteBody = z.strictObject({
  kind: z.enum(['commentary', 'decision', 'progress']).meta({
    description: '`commentary` on the month, a `decision`, or the `progress` of one',
  }),
  text: text.meta({ description: 'kept as it is, at most 1000 characters' }),
  source: z.string().optional().meta({ description: 'which source it is about; default: that loaded last' }),
  owner: text.max(100).optional().meta({ description: 'decision: who sees to it; must be given' }),
  due: day.optional().meta({ description: 'decision: by when, YYYY-MM-DD; must be given' }),
  effect: text.optional().meta({ description: 'decision: what is expected of it' }),
  decision: z.int().optional().meta({ description: 'progress: id of the decision; must be given' }),
  state: z
    .enum(['open', 'done', 'dropped'])
    .optional()
    .meta({ description: 'progress: how the decision stands; must be given' }),
});
export type SummaryNoteBody = z.output<typeof summaryNoteBody>;

/** What a person wrote about a month; never changed afterwards. */
export const summaryNote = z
  .object({
    id: z.int(),
    month,
    source: z.string(),
    kind: z.enum(['commentary', 'decision', 'progress']),
    text: z.string(),
    owner: z.string().nullable(),
    due: z.string().nullable(),
    effect: z.string().nullable(),
    decision: z.int().nullable(),
    state: z.enum(['open', 'done', 'dropped']).nullable().meta({
      description: 'of a decision, as its newest progress says; of progress, what it says; null of commentary',
    }),
    actor: z.string(),
    at: z.string().meta({ description: 'ISO 8601, UTC' }),
  })
  .meta({ id: 'SummaryNote' });
export type SummaryNote = z.output<typeof summaryNote>;
