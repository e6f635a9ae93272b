import fc from 'fast-check';
import type { Scheme } from '../../server/contract/metric.ts';
import { monthText } from './label.ts';
import { classes, type LoanMonth, type Status, statuses } from './loan-month.ts';

/** What one source delivers: tapes in the order they are loaded, all with the same columns. */
export type RandomSource = { name: string; columns: readonly Column[]; tapes: LoanMonth[][] };
export type RandomBook = { scheme: Scheme; sources: RandomSource[] };

/** Columns a tape may lack. */
export const columns = [
  'status',
  'orig',
  'overdue_amount',
  'chargeoff_amount',
  'recovery_amount',
  'five_class',
  'restructured',
  'payments',
  'first_due',
  'grade',
  'channel',
  'region',
  'occupation',
  'age',
] as const;
export type Column = (typeof columns)[number];

export const firstMonth = 2024 * 12;
export const sourceNames = ['s1', 's2'] as const;
const days = [0, 0, 0, 1, 29, 30, 31, 59, 60, 61, 89, 90, 91, 119, 120, 121, 149, 150, 151, 179, 180, 181, 271, 361];
const terminal = statuses.filter((status) => status !== 'active');

const weighted = <T>(...choices: [weight: number, value: T][]) =>
  fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));

const isPresent = fc.integer({ min: 0, max: 9 }).map((n) => n > 1);
const change = fc.integer({ min: 0, max: 9 }).map((n) => n === 0);

/** One month of a loan as a tape tells it; whether it is told at all, and what it says anew. */
const month = fc.record({
  isPresent,
  status: fc.oneof(
    { weight: 8, arbitrary: fc.constant<Status>('active') },
    { weight: 3, arbitrary: fc.constantFrom<Status>(...terminal) },
  ),
  balance: weighted([2, 0], [1, null], [3, 10_000], [3, 25_050], [3, 99_999], [1, -2_000]),
  dpd: fc.constantFrom(...days),
  /** or behind since an instalment, give or take */
  behind: fc.constantFrom(null, 1, 1, 2, 3),
  jitter: fc.constantFrom(-4, -3, 0, 0, 3, 4),
  overdue_amount: fc.constantFrom(null, 0, 0, 1_025),
  chargeoff_amount: fc.constantFrom(null, null, 0, 5_000, 8_000, 30_000),
  recovery_amount: fc.constantFrom(null, 0, 0, 700),
  due_amount: fc.constantFrom(null, 0, 5_000, 5_000, 5_000),
  paid_amount: fc.constantFrom(null, 0, 2_500, 5_000, 6_000),
  five_class: fc.constantFrom(null, ...classes),
  restructured: fc.constantFrom(null, false, true),
  restructure_ago: fc.constantFrom(null, 0, 0, 1),
  moves: fc.record({ product: change, grade: change, orig: change, facts: change }),
});

const life = fc.record({
  orig: fc.integer({ min: -4, max: 5 }),
  due_day: fc.constantFrom<DueDay>(null, '01', '01', '28', 'last'),
  entry: fc.constantFrom(0, 0, 0, 1, 2, 3, 4),
  end: fc.constantFrom(99, 99, 99, 2, 4),
  products: fc.constantFrom(['A', 'B'], ['B', 'A'], ['A', null], [null, 'B']),
  grades: fc.constantFrom(['x', 'y'], ['y', null], [null, 'x']),
  lent: fc.constantFrom([100_000, 120_000], [50_050, 50_050], [80_000, null]),
  months: fc.array(month, { minLength: 8, maxLength: 8 }),
  facts: fc.array(
    fc.record({
      channel: fc.constantFrom('app', 'shop', null),
      region: fc.constantFrom('north', 'south', null),
      occupation: fc.constantFrom('clerk', null),
      age: fc.constantFrom(17, 18, 24, 25, 59, 60, null),
    }),
    { minLength: 2, maxLength: 2 },
  ),
});
type DueDay = null | '05' | '01' | '28' | 'last';

/** The first instalment is due in the month after lending; null is not told. */
function firstDueOf(orig: number, day: DueDay): string | null {
  const dueMonth = firstMonth + orig + 1;
  const last = new Date(Date.UTC(Math.floor(dueMonth / 12), (dueMonth % 12) + 1, 0)).getUTCDate();
  return day && `${monthText(dueMonth)}-${day === 'last' ? last : day}`;
}

/** Days since an instalment was due, in the first months; null where the loan is not behind since one. */
function daysBehind(
  { orig, due_day }: Pick<Life, 'orig' | 'due_day'>,
  at: number,
  as_of_day: number | null,
  { behind, jitter }: { behind: number | null; jitter: number },
): number | null {
  if (behind === null || at - orig > 5) return null;
  const due = Date.parse(firstDueOf(orig + behind - 1, due_day ?? '05') ?? '');
  const asOfMonth = firstMonth + at;
  const asOf = Date.UTC(Math.floor(asOfMonth / 12), (asOfMonth % 12) + (as_of_day ? 0 : 1), as_of_day ?? 0);
  return Math.max((asOf - due) / 86_400_000 + jitter, 0);
}
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

const textOf = <T>(pair: readonly T[], isMoved: boolean): T | null => pair[isMoved ? 1 : 0] ?? null;

/** The rows of a life under the columns a tape has; what it lacks is null, and the status derived (domain.md §1.1). */
function rowsOf(
  source: string,
  loan_id: string,
  { months, ...told }: Life,
  present: readonly Column[],
  as_of_day: number | null,
): LoanMonth[] {
  const has = (column: Column) => present.includes(column);
  return months.flatMap(({ isPresent: isTold, restructure_ago, moves, ...row }, at): LoanMonth[] => {
    const orig = told.orig + (moves.orig ? -1 : 0);
    const facts = told.facts[moves.facts ? 1 : 0] ?? { channel: null, region: null, occupation: null, age: null };
    if (!isTold || at < Math.max(told.entry, told.orig) || at >= told.end) return [];
    const overdue_amount = has('overdue_amount') ? row.overdue_amount : null;
    const isOpen = (row.balance ?? 0) > 0 || (overdue_amount ?? 0) > 0;
    const status = has('status') ? row.status : isOpen ? 'active' : 'paid_off';
    return [
      {
        source,
        loan_id,
        month: firstMonth + at,
        product: textOf(told.products, moves.product),
        orig_month: has('orig') ? firstMonth + orig : null,
        orig_amount: has('orig') ? textOf(told.lent, moves.orig) : null,
        // a tape without a balance or days past due on an active loan is set aside by the load
        balance: status === 'active' || !has('status') ? (row.balance ?? 0) : row.balance,
        dpd: status !== 'active' && row.dpd === 29 ? null : (daysBehind(told, at, as_of_day, row) ?? row.dpd),
        status,
        overdue_amount,
        chargeoff_amount: has('chargeoff_amount') ? row.chargeoff_amount : null,
        recovery_amount: has('recovery_amount') ? row.recovery_amount : null,
        due_amount: has('payments') ? row.due_amount : null,
        paid_amount: has('payments') ? row.paid_amount : null,
        as_of_day,
        first_due_date: has('first_due') ? firstDueOf(told.orig, told.due_day) : null,
        five_class: has('five_class') ? row.five_class : null,
        restructured: has('restructured') ? row.restructured : null,
        restructure_month: has('restructured') && restructure_ago !== null ? firstMonth + at - restructure_ago : null,
        grade: has('grade') ? textOf(told.grades, moves.grade) : null,
        channel: has('channel') ? facts.channel : null,
        region: has('region') ? facts.region : null,
        occupation: has('occupation') ? facts.occupation : null,
        age: has('age') ? facts.age : null,
      },
    ];
  });
}

const tape = fc.record({
  lives: fc.oneof(
    { weight: 3, arbitrary: fc.array(life, { minLength: 1, maxLength: 1 }) },
    { weight: 18, arbitrary: fc.array(life, { minLength: 4, maxLength: 14 }) },
    // enough of them for a relative risk to be told
    { weight: 1, arbitrary: fc.array(life, { minLength: 90, maxLength: 110, size: 'max' }) },
  ),
  lacks: fc.oneof(fc.constant<Column[]>([]), fc.subarray<Column>([...columns], { maxLength: 5 })),
  unloaded: fc.constantFrom(null, null, 2, 4),
  as_of_day: fc.constantFrom(null, null, null, 27),
  /** which of its months come in which load; most come at once */
  loads: fc.oneof(
    { weight: 3, arbitrary: fc.constant([0, 0, 0, 0, 0, 0, 0, 0]) },
    { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 8 }) },
  ),
});

/** Books with all the awkward turns: gaps, re-ages, zombies, late entries, credit balances, sold and back, columns missing. */
export const randomBook: fc.Arbitrary<RandomBook> = fc
  .record({
    scheme: fc.constantFrom<Scheme>('cn', 'lt30'),
    tapes: fc.oneof(
      { weight: 3, arbitrary: fc.array(tape, { minLength: 1, maxLength: 1 }) },
      { weight: 1, arbitrary: fc.array(tape, { minLength: 2, maxLength: 2 }) },
    ),
  })
  .map(({ scheme, tapes }) => ({
    scheme,
    sources: tapes.map(({ lives, lacks, unloaded, as_of_day, loads }, at) => {
      const name = sourceNames[at] ?? '';
      const present = columns.filter((column) => !lacks.includes(column));
      const rows = lives
        .flatMap((one, loan) => rowsOf(name, `L${loan}`, one, present, as_of_day))
        .filter((row) => row.month !== firstMonth + (unloaded ?? -1));
      const parts = [0, 1, 2].map((load) => rows.filter((row) => loads[row.month - firstMonth] === load));
      return { name, columns: present, tapes: parts.filter((part) => part.length > 0) };
    }),
  }))
  .filter(({ sources }) => sources.every((source) => source.tapes.length > 0));

export const rowsOfBook = ({ sources }: RandomBook): LoanMonth[] => sources.flatMap(({ tapes }) => tapes.flat());
