import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqlite } from '../../../server/state/sqlite.ts';
import { temporaryFolder } from './home.ts';

function openTemporary() {
  const sqlite = openSqlite(join(temporaryFolder(), 'test.db'));
  onTestFinished(() => sqlite.close());
  sqlite.script('create table note (id integer primary key, text text not null) strict');
  return sqlite;
}

describe('a SQLite file', () => {
  it('gives back rows and binds by name', () => {
    const sqlite = openTemporary();
    expect(sqlite.run('insert into note (text) values (:text)', { text: "o'clock" })).toBe(1);
    expect(sqlite.rows('select text from note where id = :id', { id: 1 })).toEqual([{ text: "o'clock" }]);
    expect(sqlite.rows('select text from note where id = :id', { id: null })).toEqual([]);
  });

  it('refuses a statement whose parameter has no value', () => {
    const sqlite = openTemporary();
    expect(() => sqlite.rows('select :a, :b', { a: 1 })).toThrow('no value for :b');
  });

  it('joins an inner transaction to the outer one', () => {
    const sqlite = openTemporary();
    const both = (): void =>
      sqlite.transaction(() => {
        sqlite.transaction(() => sqlite.run('insert into note (text) values (:text)', { text: 'inner' }));
        throw new Error('outer');
      });
    expect(both).toThrow('outer');
    expect(sqlite.rows('select * from note')).toEqual([]);
  });
});
