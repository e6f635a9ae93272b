import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Two tiers from one code: `npm test` runs each property with its small count, `npm run test:long` with the large one
 * (FOREWARN_TIER=long) and the seed given (FOREWARN_SEED).
 */
export const isLong = process.env.FOREWARN_TIER === 'long';
const seed = Number(process.env.FOREWARN_SEED ?? 20261125);

/** How often a property runs: few in `npm test`, many in the long tier, which keeps account of it. Called inside the test. */
export function runs(few: number, many: number): { numRuns: number; seed: number } {
  const numRuns = isLong ? many : few;
  const file = process.env.FOREWARN_COUNTS;
  if (file) appendFileSync(file, `${JSON.stringify({ property: expect.getState().currentTestName, runs: numRuns })}\n`);
  return { numRuns, seed };
}
