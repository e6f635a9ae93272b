/**
 * Two tiers from one code: `npm test` runs each property with its small count, `npm run test:long` with the large one
 * (FOREWARN_TIER=long) and the seed given (FOREWARN_SEED).
 */
export const isLong = process.env.FOREWARN_TIER === 'long';
export const seed = Number(process.env.FOREWARN_SEED ?? 20261125);

/** How often a property runs: few in `npm test`, many in the long tier. */
export const runs = (few: number, many: number): { numRuns: number; seed: number } => ({
  numRuns: isLong ? many : few,
  seed,
});
