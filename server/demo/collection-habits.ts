import * as z from 'zod';

const odds = z.number().min(0).max(1);
const weights = z.record(z.string(), odds);

export const collectionChannels = ['sms', 'app_push', 'phone', 'visit', 'outsource', 'legal'] as const;
export type CollectionChannel = (typeof collectionChannels)[number];

/** How cases are worked, data/demo/collections.json. Shares are by opening bucket: M1, M2, M3, later. */
export const collectionHabits = z.strictObject({
  channels: z.record(
    z.enum(collectionChannels),
    z.strictObject({
      /** share of the cases that then pay nothing; what is left of 1 is not worked */
      share: z.array(odds).length(4),
      /** factor on the odds that a case pays */
      paid: z.number().positive(),
      /** of one action */
      cost: z.number().min(0),
      /** at most; more would not fit before the payments of a month */
      attempts: z.int().positive().max(3),
      agencies: z.array(z.string()),
      /** entry of `results` */
      results: z.string(),
    }),
  ),
  /** factor on the odds that a case pays that nobody works */
  untouched: z.number().positive(),
  /** weights of results ('' is none yet): of earlier attempts, of the last one before a payment, of the last one without */
  results: z.record(z.string(), z.strictObject({ tried: weights, paid: weights, unpaid: weights })),
  /** odds that a message goes out before the case is given to its channel */
  reminder: odds,
});

export type CollectionHabits = z.output<typeof collectionHabits>;
