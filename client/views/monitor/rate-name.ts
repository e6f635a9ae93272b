import type { Selection } from '../../lib/selection.ts';
import type { Strings } from '../../locales/en.ts';
import { bucketName } from './bucket.ts';

/** The trend's title: overdue past the threshold, or the share in the buckets in focus. */
export function trendTitle({ threshold, focus_bucket, source }: Selection, { rates }: Strings): string {
  return focus_bucket.length === 0
    ? rates.overdueByProduct(threshold)
    : rates.shareByProduct(bucketNames(focus_bucket, source));
}

/** What the page's rate is called. */
export function rateName({ threshold, focus_bucket, source }: Selection, { rates }: Strings): string {
  return focus_bucket.length === 0 ? rates.overdue(threshold) : rates.share(bucketNames(focus_bucket, source));
}

/** What of the book the page's rate is about: `30+ days`, `M2`. */
export function ratePart({ threshold, focus_bucket, source }: Selection, { rates }: Strings): string {
  return focus_bucket.length === 0 ? rates.days(threshold) : bucketNames(focus_bucket, source);
}

export const bucketNames = (buckets: readonly string[], source: Selection['source']): string =>
  [...buckets]
    .sort()
    .map((bucket) => bucketName(Number(bucket), source))
    .join(' + ');
