import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../actor.ts';
import { readStarterRules } from '../alerts/rule-file.ts';
import type { Rule } from '../contract/rule.ts';
import { root } from '../root.ts';
import { type AlertStore, openAlertStore } from './alert-store.ts';
import { type Audit, openAudit } from './audit.ts';
import { type CaseStore, openCaseStore } from './case-store.ts';
import { type CheckpointStore, openCheckpointStore } from './checkpoint-store.ts';
import { type EvaluationStore, openEvaluationStore } from './evaluation-store.ts';
import { type EventStore, openEventStore } from './event-store.ts';
import { type LoadStore, openLoadStore } from './load-store.ts';
import { migrate } from './migrate.ts';
import { openQueryStore, type QueryStore } from './query-store.ts';
import { openRuleStore, type RuleStore } from './rule-store.ts';
import { openSqlRunStore, type SqlRunStore } from './sql-run-store.ts';
import { openSqlite } from './sqlite.ts';
import { openSummaryNotes, type SummaryNotes } from './summary-notes.ts';

/** The application's own state, state.db in the home. It never holds loan rows. Server and command line may hold it at once. */
export interface State {
  rules: RuleStore;
  evaluations: EvaluationStore;
  checkpoints: CheckpointStore;
  alerts: AlertStore;
  events: EventStore;
  cases: CaseStore;
  loads: LoadStore;
  queries: QueryStore;
  sqlRuns: SqlRunStore;
  summaryNotes: SummaryNotes;
  audit: Audit;
  /** Another text once something has happened to an alert, whichever process did it. */
  stamp(): string;
  /** All writes of `work` or none. */
  transaction<Result>(work: () => Result): Result;
  /** The result of `work`, none of whose writes stay. */
  rehearse<Result>(work: () => Result): Result;
  close(): void;
}

/** Who is named for what the product itself brings along. */
const starter: Actor = { name: 'starter', role: 'admin', scope: null };

export type StateOptions = { clock?: () => Date; starterRules?: () => readonly Rule[] };

/** Opens the state of a home, makes or migrates it; the starter rules go into one that never held a rule. */
export function openState(
  home: string,
  { clock = () => new Date(), starterRules = readStarterRules }: StateOptions = {},
): State {
  mkdirSync(home, { recursive: true });
  const sqlite = openSqlite(join(home, 'state.db'));
  migrate(sqlite, join(root, 'server/state/migrations'));
  const audit = openAudit(sqlite, clock);
  const events = openEventStore(sqlite, clock);
  const rules = openRuleStore(sqlite, audit, clock);
  sqlite.transaction(() => {
    if (rules.list().length === 0) for (const rule of starterRules()) rules.save(rule, starter);
  });
  return {
    rules,
    evaluations: openEvaluationStore(sqlite, clock),
    checkpoints: openCheckpointStore(sqlite),
    alerts: openAlertStore(sqlite, events),
    events,
    cases: openCaseStore(sqlite, audit, clock),
    loads: openLoadStore(sqlite, audit, clock),
    queries: openQueryStore(sqlite, audit, clock),
    sqlRuns: openSqlRunStore(sqlite),
    summaryNotes: openSummaryNotes(sqlite, audit, clock),
    audit,
    stamp: () =>
      JSON.stringify(
        sqlite.rows(`select (select max(id) from alert_event) as event, (select max(id) from case_note) as note,
          (select max(id) from evaluation) as evaluation`),
      ),
    transaction: (work) => sqlite.transaction(work),
    rehearse: (work) => sqlite.rehearse(work),
    close: () => sqlite.close(),
  };
}
