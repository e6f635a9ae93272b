import type { FigureTable } from '../../lib/figure-table.ts';
import { monthsShown, type Selection, type Source } from '../../lib/selection.ts';

/** Overdue balance, or overdue loans under the count basis, by bucket over the months shown. */
export type BucketSeries = {
  months: readonly string[];
  /** Whether a month has rows: then what is in no bucket is nothing, not unknown. */
  loaded: readonly boolean[];
  /** M1 first. */
  buckets: readonly { bucket: number; amounts: readonly (number | null)[] }[];
};

const overdueBuckets = [1, 2, 3, 4, 5, 6, 7];

/** `M4`; the open top bucket of a source in bands by its band, `90+`. */
export function bucketName(bucket: number, source?: Pick<Source, 'top_bucket'>): string {
  if (source?.top_bucket?.bucket === bucket) return source.top_bucket.label;
  return bucket === 7 ? 'M7+' : `M${bucket}`;
}

/** Orders the answer by bucket and month; buckets that are never occupied are left out. A month that has rows has every bucket. */
export function readBuckets(figures: FigureTable, selection: Selection): BucketSeries {
  const months = monthsShown(selection);
  const known = new Map(figures.map((figure) => [`${figure.bucket}\n${figure.month}`, figure]));
  const loaded = new Set(figures.map(({ month }) => month));
  const amount = (bucket: number, month: string): number | null => {
    const figure = known.get(`${bucket}\n${month}`);
    return figure ? figure.value : loaded.has(month) ? 0 : null;
  };
  return {
    months,
    loaded: months.map((month) => loaded.has(month)),
    buckets: overdueBuckets
      .map((bucket) => ({ bucket, amounts: months.map((month) => amount(bucket, month)) }))
      .filter(({ amounts }) => amounts.some((one) => one !== null && one > 0)),
  };
}

/** All that is overdue in one month; null where nothing is known of it. */
export function bucketSum({ loaded, buckets }: BucketSeries, at: number): number | null {
  if (buckets.length === 0) return loaded[at] ? 0 : null;
  const known = buckets.map(({ amounts }) => amounts[at] ?? null).filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}
