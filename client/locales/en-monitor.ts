import type { Severity } from '../../server/contract/alert.ts';
import type { Basis } from '../../server/contract/metric.ts';

const products = (of: number, past: number): string =>
  `${of === 1 ? 'product' : 'products'} ${past === 1 || of === 1 ? 'is' : 'are'}`;

/** Words of Monitor in English; `**…**` is set strong. */
export const enMonitor = {
  strip: {
    past: (count: number, of: number, list: string) =>
      `**${count} of ${of}** ${products(of, count)} past a limit: ${list}.`,
    one: (product: string, rate: string, severity: Severity, limit: string) =>
      `**${product}** at **${rate}** (${severity === 'warn' ? 'warning' : 'critical'} limit ${limit})`,
    more: (count: number) => `${count} more`,
    joint: ', ',
    clear: (of: number, product: string, rate: string, share: string) =>
      `**0 of ${of}** ${products(of, 0)} past a limit. Nearest: **${product}** at ${rate}, ${share} of its critical limit.`,
    unset: (threshold: number, basis: Basis) => `No limit is set for ${threshold}+ days by ${basis}.`,
    part: 'Limits are set for whole products: with a cohort, segment or bucket none is drawn.',
  },
  rates: {
    overdue: (threshold: number) => `Overdue rate, ${threshold}+`,
    overdueByProduct: (threshold: number) => `Overdue rate by product, ${threshold}+ days`,
    share: (buckets: string) => `Share of book in ${buckets}`,
    shareByProduct: (buckets: string) => `Share of book in ${buckets}, by product`,
    days: (threshold: number) => `${threshold}+ days`,
  },
  kpis: {
    label: 'Key figures',
    overdueBalance: (threshold: number) => `Overdue balance, ${threshold}+`,
    overdueLoans: (threshold: number) => `Overdue loans, ${threshold}+`,
    balanceIn: (buckets: string) => `Balance in ${buckets}`,
    loansIn: (buckets: string) => `Loans in ${buckets}`,
    balance: 'Outstanding balance',
    loans: 'Active loans',
    rollRate: 'Roll rate, M1→M2',
    change: (change: string, month: string) => `${change} vs ${month}`,
  },
  buckets: {
    balance: 'Overdue balance by bucket',
    loans: 'Overdue loans by bucket',
    sentence: (whose: string, amount: string, month: string, change: string) =>
      `${whose ? `${whose}: ` : ''}${amount} overdue in ${month}${change}.`,
    change: (before: string) => `, after ${before} the month before`,
    none: (month: string) => `Nothing is known of ${month}.`,
  },
  cohorts: {
    title: (product: string) => (product ? `${product} cohorts by month` : 'Cohorts by month'),
    detail: (threshold: number, basis: Basis) =>
      `${threshold}+ as % of ${basis === 'count' ? 'loans' : 'the amount'} lent`,
    cohort: 'Cohort',
    one: (month: string) => `Lent in ${month}`,
    some: (months: string) => `Lent ${months}`,
    cell: (cohort: string, month: string, mob: number) => `Lent ${cohort} · ${month} · month ${mob} on book`,
    notJudged: 'too young or too few to judge',
    newest: (cohort: string, rate: string, mob: number) => `Lent in ${cohort}: ${rate} at month ${mob} on book.`,
    none: (month: string) => `No cohort is old or large enough to judge in ${month}.`,
    empty: 'No cohorts here',
    emptyText: 'The source gives no date of lending for these loans.',
    firstSeen: (from: number, to: number) =>
      `° First seen at month ${from === to ? from : `${from} to ${to}`}: no reference for others.`,
    truncated: '° In part first seen late: no reference for others.',
  },
  drill: {
    close: 'Close',
    path: 'Path',
    all: 'All products',
    place: (what: string, month: string) => `${what}, ${month}`,
    joint: ', ',
    title: (place: string, rate: string, part: string) => `${place}: ${rate} at ${part}`,
    amounts: (overdue: string, balance: string) => `${overdue} overdue of ${balance}.`,
    change: (change: string, month: string) => `${change} vs ${month}.`,
    where: 'Where it concentrates',
    ranked: (shown: number, of: number) => `by share of what is overdue, ${shown} of ${of} cuts`,
    segment: 'Segment',
    balanceShare: 'Share of book',
    overdueShare: 'Share of overdue',
    cut: (segment: string, value: string) => `${segment}: ${value}`,
    deeper: 'A row goes a level down.',
  },
  trend: {
    limitsOf: (product: string) => `Limits shown for ${product}`,
    shareOf: (without: number) =>
      without === 0 ? 'of each critical limit' : `of each critical limit; ${without} without a limit`,
    panelScale: 'Each on its own scale',
    noLimit: 'No limit set',
    view: 'View',
    rate: 'Rate',
    share: '% of limit',
    panels: 'Panels',
    atLimit: 'Critical limit of each product',
    warning: (rate: string) => `Warning ${rate}`,
    critical: (rate: string) => `Critical ${rate}`,
    month: 'Month',
    now: (product: string, rate: string, month: string) => `${product}: ${rate} in ${month}`,
    toLimit: {
      critical: (limit: string) => `past its critical limit of ${limit}`,
      warn: (limit: string) => `past its warning limit of ${limit}`,
      within: (limit: string) => `under its warning limit of ${limit}`,
    },
    sentence: (now: string, judged?: string) => `${judged ? `${now}, ${judged}` : now}.`,
    space: ' ',
    other: (product: string, rate: string) => `${product} stands at ${rate}.`,
    others: (low: string, high: string) =>
      low === high ? `The others stand at ${low}.` : `The others stand between ${low} and ${high}.`,
    noAhead: 'The forecast could not be read.',
    marks: '◆ ▲ mark alerts.',
    event: (severity: Severity, month: string) => `${severity === 'warn' ? 'Warning' : 'Critical'} alert, ${month}`,
  },
  products: {
    title: 'Products against their limits',
    joint: ', ',
    product: 'Product',
    balance: 'Balance',
    loans: 'Loans',
    rate: 'Rate',
    change: (month: string) => `vs ${month}`,
    history: (months: number) => `${months} months`,
    share: '% of limit',
    status: 'Status',
    noBefore: 'the month before is not shown',
    sparkline: (first: string, last: string) => `from ${first} to ${last}`,
    foot: (past: number, of: number) =>
      `${past} of ${of} ${products(of, past)} past a limit. Sorted by share of the critical limit used.`,
    footUnset: 'Sorted by rate: no limit is set here.',
  },
};
