import type { Basis } from '../../server/contract/metric.ts';

/** Words of Segments in English. */
export const enSegments = {
  segments: {
    title: (segment: string, threshold: number) => `${segment}: overdue rate, ${threshold}+ days`,
    book: (rate: string, month: string) => `Book ${rate} in ${month}`,
    theBook: 'Book',
    compare: 'Compare by',
    amount: { balance: 'Balance', count: 'Loans' } satisfies Record<Basis, string>,
    share: 'Share of book',
    rate: 'Rate',
    interval: '95% interval',
    range: (low: string, high: string) => `${low} – ${high}`,
    scale: (top: string) => `0 to ${top}, line: book`,
    lift: '× book',
    times: (lift: string) => `×${lift}`,
    mark: (rate: string, low: string, high: string, loans: string) =>
      `${rate}, 95% interval ${low} to ${high}, on effectively ${loans} loans`,
    hollow: (mark: string) => `${mark}: too few to judge`,
    key: 'A hollow mark stands on effectively fewer than 30 loans and is not judged. A row shows its trend and its products; Enter takes it apart.',
    trend: (segment: string, threshold: number) => `${segment}: ${threshold}+ over time`,
    band: (value: string) => `Shaded: 95% interval of ${value}`,
    now: (value: string, rate: string, book: string, month: string) =>
      `${value} stands at ${rate} in ${month}, the book at ${book}.`,
    products: (value: string) => `Products that carry ${value}`,
    carried: 'of what is overdue in it',
    carries: 'Share of overdue',
    apart: 'Take apart',
    onMonitor: 'Filter Monitor by it',
    month: 'Month',
    none: 'Nothing to compare by',
    noneText: 'The loans of this source all have one value of each segment, or none is reported.',
    failed: 'The segments could not be read',
    point: (value: string, month: string, rate: string) => `${value} · ${month} · ${rate}`,
  },
};
