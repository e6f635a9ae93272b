import Database from 'libsql';

/** What SQLite can bind. A boolean would abort the whole process inside libsql, so it is no member. */
export type Bound = string | number | null;
export type Bindings = Readonly<Record<string, Bound>>;

/** One SQLite file. Named parameters (`:name`) only. */
export interface Sqlite {
  rows<Row>(sql: string, bindings?: Bindings): Row[];
  /** Returns the number of rows written. */
  run(sql: string, bindings?: Bindings): number;
  /** Runs one statement for each of many rows; every row gives every parameter. */
  runAll(sql: string, rows: readonly Bindings[]): void;
  /** Runs several statements without parameters. */
  script(sql: string): void;
  /** All or nothing, under the write lock from the start; inside another transaction it joins that one. */
  transaction<Result>(work: () => Result): Result;
  /** The result of `work`, none of whose writes stay. */
  rehearse<Result>(work: () => Result): Result;
  close(): void;
}

/** Opens or makes the file. Several processes may hold it at once: a writer waits up to five seconds for another. */
export function openSqlite(path: string): Sqlite {
  const database = new Database(path, { timeout: 5000 });
  const sqlite: Sqlite = {
    rows: <Row>(sql: string, bindings: Bindings = {}) => prepare(database, sql, bindings).all(bindings) as Row[],
    run: (sql, bindings = {}) => prepare(database, sql, bindings).run(bindings).changes,
    runAll(sql, rows) {
      const [first] = rows;
      if (!first) return;
      const statement = prepare(database, sql, first);
      const names = Object.keys(first);
      for (const row of rows) {
        if (!names.every((name) => row[name] !== undefined))
          throw new Error(`a row without all of ${names.join(', ')}`);
        statement.run(row);
      }
    },
    script: (sql) => database.exec(sql),
    transaction: (work) => (database.inTransaction ? work() : database.transaction(work).immediate()),
    rehearse(work) {
      database.exec('begin immediate');
      try {
        return work();
      } finally {
        database.exec('rollback');
      }
    },
    close: () => database.close(),
  };
  sqlite.rows('pragma journal_mode = wal');
  sqlite.rows('pragma synchronous = normal');
  sqlite.rows('pragma foreign_keys = on');
  // Without this, `insert or replace` deletes a row past the triggers that refuse deletes.
  sqlite.rows('pragma recursive_triggers = on');
  return sqlite;
}

/** A new statement each time: a kept one silently re-uses its last value for a parameter that is not given. */
function prepare(database: Database.Database, sql: string, bindings: Bindings): Database.Statement<[Bindings]> {
  for (const [, name = ''] of sql.matchAll(/:(\w+)/g)) {
    if (!Object.hasOwn(bindings, name)) throw new Error(`no value for :${name} in ${sql}`);
  }
  return database.prepare<[Bindings]>(sql);
}
