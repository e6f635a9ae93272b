import { DuckDBInstance } from '@duckdb/node-api';
import { arrowBatches } from '../server/sql/arrow-batches.ts';
import { cutResult } from '../server/sql/result.ts';

/** DuckDB and apache-arrow in one process, nothing between: runs the statement each time it is told to and says how long that took. */
const [, , path = '', sql = ''] = process.argv;
const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY', threads: '2' });
const connection = await instance.connect();
process.on('message', async () => {
  const started = performance.now();
  const result = await connection.run(sql);
  const rows = result.rowCount;
  let bytes = 0;
  for (const piece of arrowBatches(cutResult(result, [], rows))) bytes += piece.byteLength;
  if (bytes === 0) throw new Error('no bytes');
  process.send?.(Math.round(performance.now() - started));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
