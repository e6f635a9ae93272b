import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventKinds } from '../../../server/demo/event.ts';
import { runs } from '../../tier.ts';
import { pairsOf } from './pairs.ts';
import { tapeRows, writtenFiles } from './tapes.ts';

const millisecondsADay = 86_400_000;
const anyBook = fc.record({
  loans: fc.integer({ min: 1, max: 400 }),
  months: fc.integer({ min: 1, max: 30 }),
  seed: fc.maxSafeNat(),
});
const ends = ['paid_off', 'sold', 'closed_other'];

test('any book: same bytes again, loans end for good, and nobody falls further behind than days passed', async () => {
  await fc.assert(
    fc.asyncProperty(anyBook, fc.subarray([...eventKinds]), async (size, plant) => {
      const files = await writtenFiles(size, plant);
      expect(await writtenFiles(size, plant)).toEqual(files);

      const rows = tapeRows(files);
      expect(new Set(rows.map(({ loan_id }) => loan_id)).size).toBe(size.loans);
      for (const { before, after } of pairsOf(rows)) {
        expect(ends).not.toContain(before.status);
        if (before.status === 'charged_off') expect(after.status).toBe('charged_off');
        const days = (Date.parse(after.as_of ?? '') - Date.parse(before.as_of ?? '')) / millisecondsADay;
        expect(days).toBeLessThanOrEqual(31);
        if (after.status === 'active') expect(Number(after.dpd)).toBeLessThanOrEqual(Number(before.dpd) + days);
      }
    }),
    runs(4, 200),
  );
});
