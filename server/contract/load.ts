import * as z from 'zod';
import { name } from './catalog.ts';
import { errorBody } from './error.ts';
import { finding } from './load-detail.ts';
import { month } from './metric.ts';
import { next } from './page.ts';

/** The states of a load (contract §3), in the order in which they are gone through; the last four are ends. */
export const loadStates = [
  'queued',
  'reading',
  'needs_mapping',
  'checking',
  'held',
  'publishing',
  'published',
  'rejected',
  'failed',
  'cancelled',
] as const;
export type LoadState = (typeof loadStates)[number];
const ends: readonly LoadState[] = ['published', 'rejected', 'failed', 'cancelled'];
export const hasEnded = (state: LoadState): boolean => ends.includes(state);

const moment = z.string().meta({ description: 'ISO 8601, UTC' });
const person = z.string().meta({ description: 'name of who did it' });

const progress = z.object({
  stage: z.enum(['reading', 'checking', 'building', 'publishing']),
  done: z.number().meta({ description: 'share of the stage, 0 to 1' }),
  doing: z.string().meta({ description: 'what is being done, in words' }),
});

/** One load, from upload to its end. */
export const load = z
  .object({
    id: z.string().meta({ description: 'of an upload a UUID, of a load by command line its number' }),
    state: z.enum(loadStates),
    created_at: moment,
    created_by: person,
    ended_at: moment.nullable(),
    files: z.array(z.object({ name: z.string(), bytes: z.int() })),
    source: z.string().nullable().meta({ description: 'null until it is known' }),
    months: z.array(month).meta({ description: 'months the load brings; empty until it is checked' }),
    progress: progress.nullable().meta({ description: 'null while nothing is being done' }),
    rows: z
      .object({ read: z.int(), accepted: z.int(), quarantined: z.int() })
      .meta({ description: 'zeros until the load is checked' }),
    findings: z.array(finding),
    snapshot: z.string().nullable().meta({ description: 'the snapshot it became; null until it is published' }),
    live: z.boolean().meta({ description: 'whether the live snapshot holds it' }),
    undone: z.object({ at: moment, by: person }).nullable().meta({ description: 'its roll-back' }),
    error: errorBody.shape.error.nullable().meta({ description: 'why it was rejected, failed or was cancelled' }),
  })
  .meta({ id: 'Load' });
export type Load = z.output<typeof load>;

/** GET /api/loads */
export const loadsAnswer = z.object({ rows: z.array(load), next });
export type LoadsAnswer = z.output<typeof loadsAnswer>;

/** POST /api/loads/{id}/rollback */
export const rollBackAnswer = z.object({
  snapshot: z.string().meta({ description: 'live from now on' }),
  undone: z.array(load).meta({ description: 'the load and all later ones, newest first' }),
});
export type RollBackAnswer = z.output<typeof rollBackAnswer>;

/** GET /api/loads/{id}/changes: what a load made of months that were loaded before. */
export const changesAnswer = z.object({
  load: z.string(),
  source: z.string(),
  rows: z.array(
    z.object({
      month,
      loan_id: z.string(),
      change: z.enum(['changed', 'removed']).meta({ description: 'removed: the month came again without this loan' }),
      column: z.string().nullable().meta({ description: 'null where the row was removed' }),
      field: name.nullable().meta({ description: 'what that column is called' }),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  next,
});
export type ChangesAnswer = z.output<typeof changesAnswer>;
