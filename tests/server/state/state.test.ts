import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { localActor } from '../../../server/actor.ts';
import { readStarterRules } from '../../../server/alerts/rule-file.ts';
import { root } from '../../../server/root.ts';
import { openSqlite } from '../../../server/state/sqlite.ts';
import { openState } from '../../../server/state/state.ts';
import { draftRule } from '../alerts/fixture.ts';
import { temporaryFolder, temporaryState } from './home.ts';

describe('state.db', () => {
  it('keeps what was written, for the next one who opens it', () => {
    const home = temporaryFolder();
    const before = openState(home);
    before.rules.save(draftRule(), localActor);
    before.close();
    const after = openState(home);
    onTestFinished(() => after.close());
    expect(after.rules.get('overdue-30-level-cn')).toMatchObject({ metric: 'overdue_rate_30', version: 1 });
  });

  it('brings the starter rules into a home that never held a rule, and says who did', () => {
    const home = temporaryFolder();
    const state = openState(home);
    const ids = readStarterRules().map(({ id }) => id);
    expect(state.rules.list().map(({ id }) => id)).toEqual(ids);
    expect(state.audit.list().map(({ actor, action }) => `${actor} ${action}`)).toEqual(
      ids.map(() => 'starter rule.create'),
    );
    state.close();
    const again = openState(home);
    onTestFinished(() => again.close());
    expect(again.audit.list()).toHaveLength(ids.length);
  });

  it('stores a change of a rule as its next version, and the same rule again not at all', () => {
    const state = temporaryState();
    const first = state.rules.save(draftRule(), localActor);
    expect(state.rules.save(draftRule(), localActor)).toEqual(first);
    const second = state.rules.save(draftRule({ warn: 0.031 }), localActor);
    expect(second).toMatchObject({ version: 2, warn: 0.031, active: true, created_at: '2024-07-01T08:00:00.000Z' });
    expect(state.rules.list()).toEqual([second]);
    expect(state.audit.list()).toMatchObject([
      { actor: 'local', role: 'admin', action: 'rule.create', subject: 'overdue-30-level-cn', detail: { version: 1 } },
      { action: 'rule.change', detail: { version: 2, rule: { warn: 0.031 } } },
    ]);
  });

  it('writes nothing of a change that fails half way, nor its audit entry', () => {
    const state = temporaryState();
    const change = (): void =>
      state.transaction(() => {
        state.rules.save(draftRule(), localActor);
        throw new Error('power cut');
      });
    expect(change).toThrow('power cut');
    expect(state.rules.list()).toEqual([]);
    expect(state.audit.list()).toEqual([]);
  });

  it('takes writes of several processes at once, the first of which makes it', async () => {
    const home = temporaryFolder();
    const program = `
      import { openState } from ${JSON.stringify(join(root, 'dist/server/state/state.js'))};
      const state = openState(${JSON.stringify(home)});
      for (let at = 0; at < 20; at += 1) state.audit.write({ name: 'test', role: 'admin', scope: null }, 'test', 'x', at);
      state.close();`;
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
    await Promise.all([run(), run(), run()]);
    const state = openState(home);
    onTestFinished(() => state.close());
    const starters = state.rules.list().length;
    expect(state.audit.list()).toHaveLength(starters + 3 * 20);
  });

  it('refuses an evaluation of a rule version that is not stored', () => {
    const state = temporaryState();
    const verdict = { group: { source: 'bank' }, month: '2024-01', value: 0.1, numerator: 1, denominator: 10 };
    const judged = { score: 0.1, warn_at: 0.2, critical_at: 0.3, inputs: {} };
    const append = (): void =>
      state.evaluations.append(
        { id: 'unknown', version: 1 },
        [{ ...verdict, ...judged, level: 'none', state: 'ok', outcome: 'evaluated', reason: null }],
        '0001',
      );
    expect(append).toThrow('FOREIGN KEY');
  });
});

describe('append-only tables', () => {
  const rows: Record<string, string> = {
    evaluation: `insert into evaluation values (1, 'r', 1, '{}', '2024-01', '0001', 'now', 1, 1, 1, 'none', 'ok', 'evaluated', null, 1, 2, 3, '{}', '')`,
    alert_event: `insert into alert_event values (1, null, 1, 'r', 1, '{}', '2024-01', 'data_stale', 'warn', null, '0001', 'now')`,
    audit: `insert into audit values (1, 'now', 'local', 'admin', 'test', 'x', '{}')`,
    rule_version: `select 1`,
  };
  const changes: [change: string, sql: (table: string) => string][] = [
    ['update', (table) => `update ${table} set rowid = rowid`],
    ['delete', (table) => `delete from ${table}`],
    ['replace', (table) => `insert or replace into ${table} select * from ${table}`],
  ];

  it.each(Object.keys(rows).flatMap((table) => changes.map(([change, sql]) => ({ table, change, sql }))))(
    '$table refuses $change',
    ({ table, sql }) => {
      const home = temporaryFolder();
      openState(home, { starterRules: () => [] }).close();
      const sqlite = openSqlite(join(home, 'state.db'));
      onTestFinished(() => sqlite.close());
      sqlite.transaction(() => {
        sqlite.script(
          `insert into rule values ('r', 1, 1); insert into rule_version values ('r', 1, '{}', 'now', 'x')`,
        );
      });
      sqlite.script(rows[table] ?? '');
      expect(() => sqlite.script(sql(table))).toThrow(`${table} is append-only`);
      expect(sqlite.rows(`select * from ${table}`)).toHaveLength(1);
    },
  );
});
