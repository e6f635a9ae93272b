import { DuckDBInstance } from '@duckdb/node-api';
import { Table, tableToIPC, vectorFromArray } from 'apache-arrow';
import { arrowBatches } from '../server/sql/arrow-batches.ts';
import { cutResult } from '../server/sql/result.ts';

/**
 * DuckDB and apache-arrow in one process, nothing between: runs the statement each time it is told how and says how long that took.
 * `libraries`: by what the two libraries offer themselves; `ours`: by the conversion that the SQL workers use.
 */
const [, , path = '', sql = ''] = process.argv;
const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY', threads: '2' });
const connection = await instance.connect();

const ways = {
  async libraries() {
    const reader = await connection.runAndReadAll(sql);
    const columns = Object.entries(reader.getColumnsObjectJS());
    const table = new Table(Object.fromEntries(columns.map(([name, values]) => [name, vectorFromArray(values)])));
    return tableToIPC(table, 'stream').byteLength;
  },
  async ours() {
    const result = await connection.run(sql);
    const pieces = [...arrowBatches(cutResult(result, [], result.rowCount))].flat();
    return pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
  },
};

process.on('message', async (way: keyof typeof ways) => {
  const started = performance.now();
  const bytes = await ways[way]();
  const ms = Math.round(performance.now() - started);
  if (bytes === 0) throw new Error('no bytes');
  process.send?.(ms);
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
