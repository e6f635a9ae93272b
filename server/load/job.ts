import type { Scheme } from '../contract/metric.ts';
import type { ErrorBody } from '../contract/error.ts';

/** What is to be loaded, as the command line or an upload says it. Paths absolute. */
export type LoadJob = {
  files: string[];
  /** name of a file in data/layouts, or a path */
  layout?: string;
  source?: string;
  scheme?: Scheme;
  currency?: string;
  /** YYYY-MM, for a tape without an as_of column */
  asOf?: string;
  /** canonical column → column of the tape */
  map?: Record<string, string>;
  /** money column → unit it is in: 元, 千元, 万元, 分 */
  units?: Record<string, string>;
  /** order of day and month in dates such as 03/04/2024, where the tape does not show it */
  dateOrder?: 'dmy' | 'mdy';
  /** share of rows (and of balance) that may be quarantined; default 1 % of rows, 0.5 % of balance */
  maxQuarantine?: number;
  dryRun?: boolean;
  generated?: boolean;
  actor: string;
};

export const loadStages = ['reading', 'checking', 'building', 'publishing'] as const;
export type LoadStage = (typeof loadStages)[number];

/** Progress of one stage, 0–1, with what is being done in words. */
export type LoadProgress = { stage: LoadStage; done: number; doing: string };

export type Finding = { rule: string; severity: 'info' | 'warn' | 'error'; count: number; sample: string };

/** The end of a load. `rejected`: the input was refused, nothing changed; `failed`: a fault of ours, nothing changed. */
export type LoadResult = {
  id: string | null;
  state: 'published' | 'checked' | 'rejected' | 'failed';
  snapshot: string | null;
  source: string | null;
  months: string[];
  rows: { read: number; accepted: number; quarantined: number };
  findings: Finding[];
  error: ErrorBody['error'] | null;
};

export type LoadMessage = { progress: LoadProgress } | { result: LoadResult };
