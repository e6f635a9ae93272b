import { createHash } from 'node:crypto';
import type { Evaluation } from '../contract/alert.ts';
import type { Sqlite } from './sqlite.ts';

/** What was judged of one group and month: everything of an evaluation but when it was made, by which rule, on which snapshot. */
export type Verdict = Omit<Evaluation, 'rule' | 'rule_version' | 'snapshot' | 'evaluated_at' | 'hash'>;
export type RuleVersion = { id: string; version: number };
export type EvaluationFilter = {
  rule?: string | undefined;
  month?: string | undefined;
  outcome?: Evaluation['outcome'] | undefined;
  /** `product:CASH`; all of them must hold */
  group?: readonly string[];
  after?: number | undefined;
  limit: number;
};

/** The record of evaluations. Append-only: a restated month is evaluated again and stands beside the earlier record. */
export interface EvaluationStore {
  /** The newest record of each group and month of one rule version. */
  newest(rule: RuleVersion): Evaluation[];
  /** The same of one group, oldest month first. */
  ofGroup(rule: RuleVersion, group: Record<string, string>): Evaluation[];
  /** Everything recorded, last recorded first; `next` is the `after` of the next page. */
  list(filter: EvaluationFilter): { rows: Evaluation[]; next: number | null };
  append(rule: RuleVersion, verdicts: readonly Verdict[], snapshot: string): void;
}

type EvaluationRow = Omit<Evaluation, 'group' | 'inputs'> & { id: number; group_key: string; inputs: string };

const columns = `id, rule_id as rule, rule_version, group_key, month, snapshot, evaluated_at,
  value, numerator, denominator, score, level, warn_at, critical_at, state, outcome, reason, inputs, hash`;
/** Of one group the index finds them; `:group is null or` would look through the whole rule. */
const newestIds = (group: string | null): string => `
  select max(id) from evaluation
  where rule_id = :id and rule_version = :version ${group === null ? '' : 'and group_key = :group'}
  group by group_key, month`;

export function openEvaluationStore(sqlite: Sqlite, clock: () => Date): EvaluationStore {
  const newest = ({ id, version }: RuleVersion, group: string | null): Evaluation[] =>
    sqlite
      .rows<EvaluationRow>(
        `select ${columns} from evaluation where id in (${newestIds(group)}) order by group_key, month`,
        { id, version, ...(group === null ? {} : { group }) },
      )
      .map(toEvaluation);
  return {
    newest: (rule) => newest(rule, null),
    ofGroup: (rule, group) => newest(rule, JSON.stringify(group)),
    list({ rule = null, month = null, outcome = null, group = [], after = null, limit }) {
      const rows = sqlite.rows<EvaluationRow>(
        `select ${columns} from evaluation
         where (:rule is null or rule_id = :rule) and (:month is null or month = :month)
           and (:outcome is null or outcome = :outcome)
           and not exists (select 1 from json_each(:group) w where group_key ->> w.key is not w.value)
           and (:after is null or id < :after)
         order by id desc limit :limit + 1`,
        { rule, month, outcome, group: JSON.stringify(valuesOf(group)), after, limit },
      );
      const page = rows.slice(0, limit);
      return { rows: page.map(toEvaluation), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
    },
    append({ id, version }, verdicts, snapshot) {
      const at = clock().toISOString();
      sqlite.runAll(
        insert,
        verdicts.map(({ group, inputs, ...verdict }) => {
          const row = { id, version, group: JSON.stringify(group), ...verdict, inputs: JSON.stringify(inputs) };
          return { ...row, hash: hashOf(row), snapshot, at };
        }),
      );
    },
  };
}

const insert = `
  insert into evaluation (rule_id, rule_version, group_key, month, snapshot, evaluated_at,
    value, numerator, denominator, score, level, warn_at, critical_at, state, outcome, reason, inputs, hash)
  values (:id, :version, :group, :month, :snapshot, :at,
    :value, :numerator, :denominator, :score, :level, :warn_at, :critical_at, :state, :outcome, :reason, :inputs, :hash)`;

/** The same rule over the same figures with the same outcome has the same hash, whenever it is worked out. */
const hashOf = (row: object): string => createHash('sha256').update(JSON.stringify(row)).digest('hex');

function toEvaluation({ id, group_key, inputs, ...row }: EvaluationRow): Evaluation {
  return { ...row, group: JSON.parse(group_key), inputs: JSON.parse(inputs) };
}

function valuesOf(clauses: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    clauses.map((clause) => {
      const [name = ''] = clause.split(':', 1);
      return [name, clause.slice(name.length + 1)];
    }),
  );
}
