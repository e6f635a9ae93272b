import type { Standing } from '../alerts/replay.ts';
import type { RuleVersion } from './evaluation-store.ts';
import type { Sqlite } from './sqlite.ts';

/** Where one group stands after the last month judged, and a digest of the months that led there. */
export type GroupCheckpoint = Standing & { digest: string };
/** How far a rule version has come, by group as text. */
export type Checkpoint = { through: string; groups: ReadonlyMap<string, GroupCheckpoint> };

/** How far each rule has been judged. Derived: without it everything is worked out again, to the same end. */
export interface CheckpointStore {
  get(rule: RuleVersion): Checkpoint | null;
  save(rule: RuleVersion, checkpoint: Checkpoint): void;
}

export function openCheckpointStore(sqlite: Sqlite): CheckpointStore {
  return {
    get({ id, version }) {
      const [row] = sqlite.rows<{ through: string; body: string }>(
        'select through, body from rule_checkpoint where rule_id = :id and version = :version',
        { id, version },
      );
      return row ? { through: row.through, groups: new Map(JSON.parse(row.body)) } : null;
    },
    save({ id, version }, { through, groups }) {
      sqlite.run(
        `insert into rule_checkpoint (rule_id, version, through, body) values (:id, :version, :through, :body)
         on conflict (rule_id, version) do update set through = :through, body = :body`,
        { id, version, through, body: JSON.stringify([...groups]) },
      );
    },
  };
}
