import type { BookMonth } from './book.ts';
import { dateText } from './calendar.ts';
import { type CollectionChannel, type CollectionHabits, collectionChannels } from './collection-habits.ts';
import { money, openCsv } from './csv.ts';
import { eventsOf, isDuring } from './event.ts';
import type { Loan } from './loan.ts';
import type { Parameters } from './parameters.ts';
import { createRandom, drawInteger, drawOne, type Random } from './random.ts';

const columns = [
  ...['action_id', 'loan_id', 'action_at', 'channel', 'agency', 'result'],
  ...['ptp_date', 'ptp_amount', 'cost', 'paid_amount'],
];

/** A loan past due at the month-end before, and what it did in the month. Buckets: 0 is M1, 3 is M4 and later. */
type Case = { loan: Loan; month: number; bucket: number; overdue: number };

/**
 * collections.csv (domain.md §1.3). The log is written after the month is known: who paid is settled, and the channel of a case is drawn
 * with odds that lean to some channels where the case paid. So channels differ in what they collect and the tapes stay the same.
 */
export function openCollections(path: string, parameters: Parameters, seed: number) {
  const file = openCsv(path, columns);
  const random = createRandom(seed, 'collections');
  const assign = createAssignment(parameters, random);
  let opening: readonly { loan: Loan; bucket: number; overdue: number }[] = [];
  let actions = 0;
  return {
    async add({ month, loans }: BookMonth): Promise<void> {
      for (const open of opening) {
        const one = { ...open, month };
        const channel = assign(one);
        if (!channel) continue;
        for (const line of workCase(one, channel, parameters.collections, random)) {
          actions += 1;
          await file.write(`A${String(actions).padStart(10, '0')},${line}\n`);
        }
      }
      opening = loans.flatMap((ofProduct) =>
        ofProduct
          .filter(({ dpd }) => dpd > 0)
          .map((loan) => ({ loan, bucket: Math.min(3, Math.floor((loan.dpd - 1) / 30)), overdue: loan.overdue })),
      );
    },
    close: file.close,
  };
}

/** The channel that works a case; null when nobody does. */
function createAssignment({ collections, events }: Parameters, random: Random) {
  const planted = eventsOf(events, 'collections');
  const { channels, untouched } = collections;
  const choices = [...collectionChannels, null];

  /** Factor on the odds that a case pays. */
  const paid = (code: CollectionChannel, month: number): number => {
    const event = planted.find(({ channel }) => channel === code);
    return event && isDuring(event, month) ? event.odds_ratio * channels[event.against].paid : channels[code].paid;
  };
  return ({ loan, month, bucket }: Case): CollectionChannel | null => {
    const share = (code: CollectionChannel): number => channels[code].share[bucket] ?? 0;
    const unworked = 1 - collectionChannels.reduce((sum, code) => sum + share(code), 0);
    return drawOne(random, choices, (code) => {
      const weight = code ? share(code) : unworked;
      if (loan.paid === 0) return weight;
      return weight * (code ? paid(code, month) : untouched);
    });
  };
}

const lastPaymentDay = 27;

/** The actions of one case in one month, oldest first, as csv after the action's id. The channel acts last before a payment. */
function* workCase(one: Case, channel: CollectionChannel, habits: CollectionHabits, random: Random): Generator<string> {
  const { loan, month, overdue } = one;
  const { cost, attempts, agencies, results: kind } = habits.channels[channel];
  const results = habits.results[kind];
  if (!results) throw new RangeError(`collections.json has no results "${kind}"`);
  const agency = agencies[drawInteger(random, agencies.length)] ?? '';
  const line = (day: number, by: string, parts: string): string => {
    const hour = String(8 + drawInteger(random, 12)).padStart(2, '0');
    const minute = String(drawInteger(random, 60)).padStart(2, '0');
    return `${loan.facts.id},${dateText(month, day)} ${hour}:${minute}:00,${by},${parts}`;
  };
  const pick = (weights: Record<string, number>): string =>
    drawOne(random, Object.entries(weights), ([, weight]) => weight)[0];

  if (random() < habits.reminder) {
    const { cost: price, results: message } = habits.channels.sms;
    yield line(1 + drawInteger(random, 3), 'sms', `,${pick(habits.results[message]?.tried ?? {})},,,${price},`);
  }
  const earlier = drawInteger(random, attempts);
  let day = 4 + drawInteger(random, 5);
  for (let attempt = 0; attempt < earlier; attempt++) {
    yield line(day, channel, `${agency},${pick(results.tried)},,,${cost},`);
    day += 1 + drawInteger(random, 5);
  }
  const result = pick(loan.paid > 0 ? results.paid : results.unpaid);
  const promised = day + 1 + drawInteger(random, 6);
  const promise = result === 'ptp' ? `${dateText(month, promised)},${money(overdue)}` : ',';
  yield line(day, channel, `${agency},${result},${promise},${cost},`);
  if (loan.paid > 0) {
    const latest = result === 'ptp' ? promised : lastPaymentDay;
    const paidDay = day + 1 + drawInteger(random, latest - day);
    yield line(paidDay, channel, `${agency},paid,,,0,${money(loan.paid)}`);
  }
}
