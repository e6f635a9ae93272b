import { DuckDBInstance } from '@duckdb/node-api';
import { engineLimits, quoteText } from '../server/load/engine.ts';

/** What a load is held against: the engine's own copy of csv files into a table of a new database, under the loader's limits. */
const [database = '', ...files] = process.argv.slice(2);
const instance = await DuckDBInstance.create(database, engineLimits);
const connection = await instance.connect();
await connection.run(`CREATE TABLE tape AS SELECT * FROM read_csv([${files.map(quoteText).join(', ')}])`);
connection.closeSync();
instance.closeSync();
