import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UserError } from '../../../server/errors.ts';
import { migrate } from '../../../server/state/migrate.ts';
import { openSqlite, type Sqlite } from '../../../server/state/sqlite.ts';
import { temporaryFolder } from './home.ts';

function setUp(files: Record<string, string>): { sqlite: Sqlite; folder: string; tables(): string[] } {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const sqlite = openSqlite(join(temporaryFolder(), 'state.db'));
  onTestFinished(() => sqlite.close());
  const tables = (): string[] =>
    sqlite
      .rows<{ name: string }>("select name from sqlite_schema where type = 'table' order by name")
      .map(({ name }) => name);
  return { sqlite, folder, tables };
}

describe('migrations', () => {
  it('apply in order, each once', () => {
    const { sqlite, folder, tables } = setUp({
      '001-one.sql': 'create table one (id integer) strict;',
      '002-two.sql': 'alter table one add column name text; create table two (id integer) strict;',
    });
    migrate(sqlite, folder);
    expect(tables()).toEqual(['one', 'two']);
    migrate(sqlite, folder);
    writeFileSync(join(folder, '003-three.sql'), 'drop table two;');
    migrate(sqlite, folder);
    expect(tables()).toEqual(['one']);
  });

  it('leave the file as it was when one of them fails half way', () => {
    const { sqlite, folder, tables } = setUp({
      '001-one.sql': 'create table one (id integer) strict; drop table two;',
    });
    expect(() => migrate(sqlite, folder)).toThrow('no such table: two');
    expect(tables()).toEqual([]);
    writeFileSync(join(folder, '001-one.sql'), 'create table one (id integer) strict;');
    migrate(sqlite, folder);
    expect(tables()).toEqual(['one']);
  });

  it('refuse a file that a newer Forewarn has written', () => {
    const { sqlite, folder } = setUp({ '001-one.sql': 'create table one (id integer) strict;' });
    sqlite.script('pragma user_version = 7');
    expect(() => migrate(sqlite, folder)).toThrow(UserError);
    expect(() => migrate(sqlite, folder)).toThrow('state.db is at version 7; this Forewarn knows 1');
  });

  it('refuse a gap in the numbers', () => {
    const { sqlite, folder } = setUp({ '001-one.sql': 'select 1;', '003-three.sql': 'select 1;' });
    expect(() => migrate(sqlite, folder)).toThrow('003-three.sql is not migration 2');
  });
});
