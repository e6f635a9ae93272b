import type { Name } from '../contract/catalog.ts';
import type { Scheme } from '../contract/metric.ts';
import type { Engine } from './engine.ts';

export type Source = {
  id: string;
  scheme: Scheme;
  currency: string;
  /** the bucket of a source in bands that takes all beyond its beginning, `90+`; null where no band is open */
  topBucket: { bucket: number; label: string } | null;
  firstMonth: string;
  asOf: string;
  loadedAt: string;
  generated: boolean;
  derived: Name | null;
  /** every month loaded, oldest first, YYYY-MM */
  months: string[];
};

/** One published snapshot, opened. Sources: last loaded first. */
export type Book = { snapshot: string; engine: Engine; asOf: string; loadedAt: string; sources: Source[] };
