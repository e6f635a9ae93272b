import type { Carrier, Explanation as Answered } from '../../../server/contract/explanation.ts';

/** An explanation that could be given, and one dimension of it. */
export type Explanation = Exclude<Answered, { reason: unknown }>;
export type SplitBy = Explanation['by'][number];
export type SegmentMove = Carrier;
