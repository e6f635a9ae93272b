import * as z from 'zod';
import { monthIndex, monthText } from '../../queries/meaning.ts';
import { UserError } from '../errors.ts';
import { collectionChannels } from './collection-habits.ts';

/** Kinds of trouble that can be planted in a book, as `forewarn generate --plant` names them. */
export const eventKinds = ['cohort', 'channel', 'reage', 'relapse', 'collections'] as const;
export type EventKind = (typeof eventKinds)[number];

const odds = z.number().min(0).max(1);
const factor = z.number().positive();
const monthCode = z.string().transform(monthIndex);
const described = { id: z.string(), about: z.string() };
const months = { month_from: monthCode, month_to: monthCode };

/** One entry of data/demo/events.json; months are inclusive, factors apply to the odds of the loans concerned. */
export const plantedEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cohort'),
    ...described,
    product: z.string(),
    channel: z.string().nullable(),
    cohort_from: monthCode,
    cohort_to: monthCode,
    /** cohorts until the factors are whole */
    ramp_months: z.int().positive(),
    miss: factor,
    roll: factor,
    /** factor on the channel's share of lending */
    share: factor,
  }),
  z.strictObject({
    kind: z.literal('channel'),
    ...described,
    product: z.string(),
    channel: z.string(),
    ...months,
    miss: factor,
    roll: factor,
  }),
  z.strictObject({
    kind: z.literal('reage'),
    ...described,
    product: z.string(),
    ...months,
    /** odds a month for a loan more than 30 days past due that has no plan yet */
    odds,
    /** share of the re-aged that the tape does not show as restructured */
    hidden: odds,
  }),
  z.strictObject({
    kind: z.literal('relapse'),
    ...described,
    product: z.string(),
    ...months,
    /** factors by months since the last cure, from the month after it */
    miss: z.array(factor),
    roll: z.array(factor),
    /** weight of what a factor adds, by grade */
    by_grade: z.record(z.string(), factor),
  }),
  z.strictObject({
    kind: z.literal('collections'),
    ...described,
    channel: z.enum(collectionChannels),
    against: z.enum(collectionChannels),
    ...months,
    /** odds of a payment under `channel` over the odds under `against`, in every bucket */
    odds_ratio: factor,
  }),
]);

export type PlantedEvent = z.output<typeof plantedEvent>;
export type EventOf<K extends EventKind> = Extract<PlantedEvent, { kind: K }>;

export function eventsOf<K extends EventKind>(events: readonly PlantedEvent[], kind: K): EventOf<K>[] {
  return events.filter((event): event is EventOf<K> => event.kind === kind);
}

/** Whether a calendar month lies in an event's months. */
export function isDuring(event: { month_from: number; month_to: number }, month: number): boolean {
  return event.month_from <= month && month <= event.month_to;
}

/** The event as truth.json tells it: months as YYYY-MM. */
export function eventText(event: PlantedEvent): Record<string, unknown> {
  const isMonth = (name: string): boolean => name.endsWith('_from') || name.endsWith('_to');
  return Object.fromEntries(
    Object.entries(event).map(([name, value]) => [
      name,
      isMonth(name) && typeof value === 'number' ? monthText(value) : value,
    ]),
  );
}

/** Reads `none`, `all` or a comma-separated list of kinds. */
export function readPlant(text: string): readonly EventKind[] {
  if (text === 'all') return eventKinds;
  if (text === 'none') return [];
  return text.split(',').map((word) => {
    const kind = eventKinds.find((one) => one === word.trim());
    if (!kind)
      throw new UserError(
        'usage',
        `nothing named "${word}" can be planted`,
        `--plant takes none, all, or some of ${eventKinds.join(',')}`,
      );
    return kind;
  });
}
