import type { Roll } from '../lib/address.ts';

/** Words of Migration in English. */
export const enMigration = {
  migration: {
    months: (before: string, month: string) => `${before} to ${month}`,
    measure: 'Share',
    rolls: { roll_bal: 'By balance', roll_cnt: 'By loans', transfer: 'Net transfer' } satisfies Record<Roll, string>,
    window: 'Months pooled',
    windows: (months: number) => (months === 1 ? '1 month' : `${months} months`),
    heading: (before: string, month: string) => `Where ${before} balances stood at the end of ${month}`,
    headingLoans: (before: string, month: string) => `Where ${before} loans stood at the end of ${month}`,
    units: {
      roll_bal: '% of the bucket’s opening balance',
      roll_cnt: '% of the bucket’s loans',
      transfer: 'closing balance in % of the opening balance',
    } satisfies Record<Roll, string>,
    pooled: (months: number) => `${months} months pooled`,
    against: (from: string, to: string) => `small: pp against ${from} – ${to}`,
    noAverage: 'no 12 months before to compare with',
    from: 'From',
    opening: { roll_bal: 'Opening', roll_cnt: 'Loans', transfer: 'Opening' } satisfies Record<Roll, string>,
    current: 'current',
    days: (low: number, high: number) => `${low}–${high} days`,
    over: (days: number) => `over ${days} days`,
    atLeast: (days: number) => `${days} days or more`,
    states: {
      PAID: 'Paid off',
      IDLE: 'Idle',
      WO: 'Charged off',
      SOLD: 'Sold',
      GONE: 'Gone',
      MISSING: 'Missing',
    } as Record<string, string>,
    cell: (cell: string, share: string, loans: string, balance: string) =>
      `${cell}: ${share}, ${loans} loans with ${balance} a month before`,
    cellPooled: (cell: string, share: string, loans: string, balance: string) =>
      `${cell}: ${share}, ${loans} moves of ${balance} in all a month before`,
    none: (cell: string) => `${cell}: none`,
    notDefined: (cell: string) => `${cell}: nothing stood on the book`,
    change: (change: string, average: string) => `${change} pp against an average of ${average}`,
    better: 'better',
    worse: 'worse than average',
    scale: 'Steps of colour: 2, 3 and 5 standard deviations of the single months; a cell that says neither has none.',
    hint: 'A cell shows its history; arrows walk, Enter picks.',
    newLoans: 'Loans new in the month stand in no row.',
    missing: (share: string) =>
      `${share} of the opening balance is in loans that have no row this month and one later: rates of this month are uncertain.`,
    noMatrix: (month: string) => `There is no matrix for ${month}`,
    noMatrixText:
      'It needs this month and the one before it, for each month pooled. Choose another month, or pool fewer.',
    failed: 'The transitions could not be read',
    matrix: 'Transition matrix',
  },
};
