import { join } from 'node:path';
import { expect, it } from 'vitest';
import { replayRule } from '../../../server/alerts/replay-rule.ts';
import { expectedFalseAlarms } from '../../../server/alerts/preview/preview.ts';
import type { Replayed } from '../../../server/alerts/replay.ts';
import { readStarterRules } from '../../../server/alerts/rule-file.ts';
import { writeBook } from '../../../server/demo/write-book.ts';
import { runs } from '../../tier.ts';
import { liveBook, loadInto, makeHome } from '../book.ts';

const size = { loans: 1000, months: 20, format: 'csv', plant: [] } as const;
/** What the editor announces comes from the months up to here; alerts are counted in those after. */
const announcedUpTo = '2026-02';
const pack = readStarterRules().filter(({ scheme, kind }) => scheme === 'cn' || kind === 'data_quality');

type Count = { announced: number; months: number; alarmed: number };

/** One book without planted events: alerts a month that its first 12 months announce, and what came in the last 8. */
async function countIn(seed: number): Promise<Count> {
  const { home, remove } = makeHome();
  try {
    const { tapes, labels, benchmark } = await writeBook(join(home, 'tapes'), { ...size, seed }, () => undefined);
    await loadInto(home, [...tapes, labels, benchmark], { source: 'calm' });
    const book = await liveBook(home);
    const later = (book.sources[0]?.months ?? []).filter((month) => month > announcedUpTo);
    const alarmed = new Set<string>();
    let announced = 0;
    for (const rule of pack) {
      const replayed = await replayRule(book, rule);
      announced += expectedFalseAlarms(replayed.map(upTo), announcedUpTo).expected_false_alarms_per_month;
      const events = replayed.flatMap(({ alerts }) => alerts.flatMap((alert) => alert.events));
      for (const { month, kind, severity } of events) {
        if (severity === 'critical' && (kind === 'fire' || kind === 'escalate')) alarmed.add(month);
      }
    }
    book.engine.close();
    return { announced, months: later.length, alarmed: later.filter((month) => alarmed.has(month)).length };
  } finally {
    remove();
  }
}

const upTo = ({ verdicts, alerts }: Replayed): Pick<Replayed, 'verdicts' | 'alerts'> => ({
  verdicts: verdicts.filter(({ month }) => month <= announcedUpTo),
  alerts: alerts.filter(({ fired_month }) => fired_month <= announcedUpTo),
});

it('on books without planted events no more months bring a critical alert than the editor announces', async () => {
  const { numRuns, seed } = runs(2, 200);
  const counts: Count[] = [];
  for (let at = 0; at < numRuns; at++) counts.push(await countIn(seed + at));
  const sum = (of: (count: Count) => number): number => counts.reduce((all, count) => all + of(count), 0);
  const months = sum((count) => count.months);
  const share = sum((count) => count.alarmed) / months;
  const announced = sum((count) => count.announced) / numRuns;
  process.stdout.write(
    `${numRuns} books, ${months} months: critical in ${(100 * share).toFixed(1)} %, announced ${announced.toFixed(2)} alerts a month\n`,
  );
  expect(months).toBe(8 * numRuns);
  expect(announced).toBeGreaterThan(0);
  const expected = Math.min(1, announced);
  expect(share).toBeLessThanOrEqual(expected + 2 * Math.sqrt((expected * (1 - expected)) / months));
}, 7_200_000);
