import fc from 'fast-check';

/** One row of a made-up tape; months count from 2024-01. */
export type TapeRow = {
  loan_id: string;
  month: number;
  product: string;
  grade: string;
  channel: string;
  orig: number;
  balance: number;
  dpd: number;
  overdue_amount: number | null;
  status: 'active' | 'paid_off' | 'charged_off' | 'sold' | 'closed_other';
  chargeoff_amount: number | null;
};

const columns = [
  'loan_id',
  'as_of',
  'product',
  'grade',
  'channel',
  'orig_date',
  'orig_amount',
  'balance',
  'dpd',
  'overdue_amount',
  'status',
  'chargeoff_amount',
];
const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const dpds = [0, 0, 0, 1, 15, 29, 30, 31, 45, 59, 60, 61, 90, 91, 119, 120, 121, 150, 151, 180, 181, 200, 271, 361];

/** Lives of loans with all the awkward turns: gaps, zombies, late entry, credit balances, changes of product and grade, missing amounts. */
export function randomTape(months: number): fc.Arbitrary<TapeRow[]> {
  const life = fc.record({
    orig: fc.integer({ min: -3, max: months - 1 }),
    channel: fc.constantFrom('app', 'shop', ''),
    rows: fc.array(
      fc.record({
        present: fc.integer({ min: 0, max: 9 }).map((n) => n > 1),
        product: fc.constantFrom('P1', 'P1', 'P1', 'P2', ''),
        grade: fc.constantFrom('A', 'B', ''),
        balance: fc.constantFrom(0, 100, 250.5, 999.99, -20),
        dpd: fc.constantFrom(...dpds),
        overdue_amount: fc.constantFrom(null, 0, 10.25),
        status: fc.constantFrom<TapeRow['status']>(
          'active',
          'active',
          'active',
          'active',
          'active',
          'paid_off',
          'charged_off',
          'sold',
          'closed_other',
        ),
        chargeoff_amount: fc.constantFrom(null, null, 50, 80),
      }),
      { minLength: months, maxLength: months },
    ),
  });
  return fc
    .array(life, { minLength: 3, maxLength: 14 })
    .map((lives) =>
      lives.flatMap(({ orig, channel, rows }, loan) =>
        rows.flatMap(({ present, ...row }, month) =>
          present && month >= orig ? [{ ...row, loan_id: `L${loan}`, month, orig, channel }] : [],
        ),
      ),
    );
}

export function tapeText(rows: readonly TapeRow[]): string {
  const lines = rows.map((row) =>
    [
      row.loan_id,
      dateOf(row.month, lastDays[row.month % 12] ?? 28),
      row.product,
      row.grade,
      row.channel,
      dateOf(row.orig, 5),
      1000,
      row.balance,
      row.dpd,
      row.overdue_amount ?? '',
      row.status,
      row.chargeoff_amount ?? '',
    ].join(','),
  );
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

export type OriginationRow = {
  loan_id: string;
  orig: number;
  orig_amount: number | null;
  product_orig: string;
  grade_orig: string;
  channel: string;
};

/** Originations of loans of which the tapes show some, never or late; what they say differs from the tapes, and has values of its own. */
export const randomOriginations = (months: number): fc.Arbitrary<OriginationRow[]> =>
  fc.uniqueArray(
    fc.record({
      loan_id: fc.integer({ min: 0, max: 16 }).map((loan) => `L${loan}`),
      orig: fc.integer({ min: -3, max: months - 1 }),
      orig_amount: fc.constantFrom(null, 1000, 1500.5),
      product_orig: fc.constantFrom('P1', 'P3', ''),
      grade_orig: fc.constantFrom('A', 'C', ''),
      channel: fc.constantFrom('app', 'partner', ''),
    }),
    { selector: ({ loan_id }) => loan_id, maxLength: 8 },
  );

export function originationText(rows: readonly OriginationRow[]): string {
  const lines = rows.map((row) =>
    [row.loan_id, dateOf(row.orig, 9), row.orig_amount ?? '', row.product_orig, row.grade_orig, row.channel].join(','),
  );
  return `${['loan_id,orig_date,orig_amount,product_orig,grade_orig,channel', ...lines].join('\n')}\n`;
}

/** Months count from 2024-01. */
function dateOf(month: number, day: number): string {
  return `${2024 + Math.floor(month / 12)}-${String((((month % 12) + 12) % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
