import { type EventOf, eventsOf, isDuring } from './event.ts';
import type { Loan } from './loan.ts';
import type { Parameters, Product } from './parameters.ts';
import { createRandom } from './random.ts';

/** What planted events do to a loan's odds in a calendar month; factors are 1 where nothing is planted. */
export type Trouble = {
  miss(loan: Loan, month: number): number;
  roll(loan: Loan, month: number): number;
  /** whether the lender re-ages the loan this month, and whether its tape says so */
  reage(loan: Loan, month: number): 'told' | 'hidden' | null;
};

const reageAbove = 30;

/** The planted events of one product. Re-ageing draws from a stream of its own, so a book without it has the same draws. */
export function createTrouble({ events }: Parameters, product: Product, seed: number): Trouble {
  const own = events.filter((event) => 'product' in event && event.product === product.code);
  const channels = eventsOf(own, 'channel');
  const relapses = eventsOf(own, 'relapse');
  const reages = eventsOf(own, 'reage');
  const random = createRandom(seed, `re-age ${product.code}`);

  const factor = (kind: 'miss' | 'roll', loan: Loan, month: number): number => {
    let whole = 1;
    for (const event of channels) {
      if (event.channel === loan.facts.channel.code && isDuring(event, month)) whole *= event[kind];
    }
    for (const event of relapses) {
      if (isDuring(event, month)) whole *= relapseFactor(event, kind, loan, month);
    }
    return whole;
  };

  return {
    miss: (loan, month) => factor('miss', loan, month),
    roll: (loan, month) => factor('roll', loan, month),
    reage: (loan, month) => {
      if (loan.dpd <= reageAbove || loan.restructured) return null;
      const event = reages.find((one) => isDuring(one, month));
      if (!event) return null;
      const drawn = random();
      if (drawn >= event.odds) return null;
      return drawn < event.odds * event.hidden ? 'hidden' : 'told';
    },
  };
}

function relapseFactor(event: EventOf<'relapse'>, kind: 'miss' | 'roll', loan: Loan, month: number): number {
  if (loan.cureMonth === null) return 1;
  const factor = event[kind][month - loan.cureMonth - 1] ?? 1;
  return 1 + (factor - 1) * (event.by_grade[loan.facts.grade.code] ?? 1);
}
