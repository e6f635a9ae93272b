import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../actor.ts';
import { type Rule, ruleSchema, type StoredRule } from '../contract/rule.ts';
import type { RuleVersion } from '../contract/rule-version.ts';
import type { Audit } from './audit.ts';
import type { Sqlite } from './sqlite.ts';

/** The rules, each in its newest version; earlier versions stay, for the alerts they raised. */
export interface RuleStore {
  list(): StoredRule[];
  get(id: string): StoredRule | null;
  /** Stores a new rule, or the next version of one that differs from what is stored. */
  save(rule: Rule, actor: Actor): StoredRule;
  /** The rule judges no more; its versions and what they raised stay. False where no active rule has this id. */
  retire(id: string, actor: Actor): boolean;
  /** Every version, oldest first, with who wrote it. */
  versions(id: string): RuleVersion[];
}

type RuleRow = { body: string; version: number; active: number; created_at: string };

export function openRuleStore(sqlite: Sqlite, audit: Audit, clock: () => Date): RuleStore {
  const select = `
    select v.body, v.version, v.created_at, rule.active
    from rule join rule_version v on v.rule_id = rule.id and v.version = rule.version`;
  const get = (id: string): StoredRule | null => {
    const [row] = sqlite.rows<RuleRow>(`${select} where rule.id = :id`, { id });
    return row ? toRule(row) : null;
  };
  return {
    retire: (id, actor) =>
      sqlite.transaction(() => {
        const retired = sqlite.run('update rule set active = 0 where id = :id and active = 1', { id }) > 0;
        if (retired) audit.write(actor, 'rule.retire', id, { version: get(id)?.version });
        return retired;
      }),
    versions: (id) =>
      sqlite
        .rows<RuleRow & { created_by: string }>(
          `select v.body, v.version, v.created_at, v.created_by,
             rule.active = 1 and rule.version = v.version as active
           from rule_version v join rule on rule.id = v.rule_id where v.rule_id = :id order by v.version`,
          { id },
        )
        .map((row) => ({ rule: toRule(row), created_by: row.created_by })),
    list: () => sqlite.rows<RuleRow>(`${select} order by rule.id`).map(toRule),
    get,
    save: (rule, actor) =>
      sqlite.transaction(() => {
        const before = get(rule.id);
        const version = (before?.version ?? 0) + 1;
        const after = { ...rule, version, active: true, created_at: clock().toISOString() };
        if (before && isDeepStrictEqual({ ...after, ...stamp(before) }, before)) return before;
        sqlite.run(
          `insert into rule_version (rule_id, version, body, created_at, created_by)
           values (:id, :version, :body, :at, :actor)`,
          { id: rule.id, version, body: JSON.stringify(rule), at: after.created_at, actor: actor.name },
        );
        sqlite.run(
          `insert into rule (id, version, active) values (:id, :version, 1)
           on conflict (id) do update set version = :version, active = 1`,
          { id: rule.id, version },
        );
        audit.write(actor, before ? 'rule.change' : 'rule.create', rule.id, { version, rule });
        return after;
      }),
  };
}

function stamp({ version, created_at }: StoredRule): Pick<StoredRule, 'version' | 'created_at'> {
  return { version, created_at };
}

function toRule({ body, version, active, created_at }: RuleRow): StoredRule {
  return { ...ruleSchema.parse(JSON.parse(body)), version, active: active === 1, created_at };
}
