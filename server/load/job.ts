import type { Scheme } from '../contract/metric.ts';
import type { ErrorBody } from '../contract/error.ts';
import type { MappingQuestion } from '../contract/mapping.ts';

/** What is to be loaded, as the command line or an upload says it. Paths absolute. */
export type LoadJob = {
  files: string[];
  /** name of a file in data/layouts, or a path */
  layout?: string | undefined;
  source?: string | undefined;
  scheme?: Scheme | undefined;
  currency?: string | undefined;
  /** YYYY-MM, for a tape without an as_of column */
  asOf?: string | undefined;
  /** canonical column → column of the tape */
  map?: Record<string, string> | undefined;
  /** canonical column → unit its values are in (`unitsOf`) */
  units?: Record<string, string> | undefined;
  /** columns no field takes, whatever their name */
  ignore?: string[] | undefined;
  /** order of day and month in dates such as 03/04/2024, where the tape does not show it */
  dateOrder?: 'dmy' | 'mdy' | undefined;
  /** share of rows (and of balance) that may be quarantined; default 1 % of rows, 0.5 % of balance */
  maxQuarantine?: number | undefined;
  controlTotals?: ControlTotals | undefined;
  /** what messages call each file; default: by its path */
  names?: string[];
  /** ends in needs_mapping, with the question, where a column is missing or uncertain; else that refuses the load */
  ask?: boolean;
  dryRun?: boolean;
  generated?: boolean;
  actor: string;
};

/** Totals a lender states of the tape; a load that does not give them is refused. */
export const controlTotalNames = ['balance', 'loans'] as const;
export type ControlTotals = Partial<Record<(typeof controlTotalNames)[number], number | undefined>>;

export const loadStages = ['reading', 'checking', 'building', 'publishing'] as const;
export type LoadStage = (typeof loadStages)[number];

/** Progress of one stage, 0–1, with what is being done in words. */
export type LoadProgress = { stage: LoadStage; done: number; doing: string };

export type Finding = { rule: string; severity: 'info' | 'warn' | 'error'; count: number; sample: string };

/** The end of a load. `rejected`: the input was refused, nothing changed; `failed`: a fault of ours, nothing changed. */
export type LoadResult = {
  id: string | null;
  state: 'published' | 'checked' | 'needs_mapping' | 'rejected' | 'failed';
  snapshot: string | null;
  source: string | null;
  months: string[];
  rows: { read: number; accepted: number; quarantined: number };
  findings: Finding[];
  error: ErrorBody['error'] | null;
};

/** What is known of a load once it is checked, and again when its snapshot is built. */
export type LoadFacts = Pick<LoadResult, 'source' | 'months' | 'rows' | 'findings'>;
/** The snapshot a load has built and verified: its number, and where it stands until it is published. */
export type BuiltSnapshot = { snapshot: string; path: string };

/** What a load says on its way beside its progress. */
export type LoadTalk = {
  tell(facts: LoadFacts): void;
  /** Resolves when the snapshot may be published; until then nothing has changed. */
  goAhead(built: BuiltSnapshot): Promise<void>;
};

export type LoadMessage =
  | { progress: LoadProgress }
  | { facts: LoadFacts }
  | { built: BuiltSnapshot }
  | { question: MappingQuestion }
  | { result: LoadResult };

/** The one word the loader waits for once it has said `built`. */
export const goAhead = 'publish';
