export type { SavedQuery } from '../../../server/contract/saved-query.ts';
export type { SqlRun } from '../../../server/contract/sql.ts';
export type { SqlExample } from '../../../server/contract/workbench.ts';

/** Rows that the grid takes, and a file. */
export type Limits = { max_rows: number; export_rows: number; timeout_s: number };
