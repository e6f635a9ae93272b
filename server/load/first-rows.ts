import type { LoadEngine } from './engine.ts';
import type { StagedFile } from './file.ts';
import { type Batch, isBlank, readingFiles, textSql } from './stage.ts';

/** So many files of a batch, from the first to the last, with so many rows each, tell what its columns hold. */
const mostFiles = 10;
const rowsOfFile = 2000;

/** A table of the first rows of files of a batch, made once: what would otherwise read the whole tape again for each column. */
export async function firstRows(engine: LoadEngine, files: readonly StagedFile[], batch: Batch): Promise<string> {
  const table = `stage.first_rows_${batch.view}`;
  const step = Math.max(1, batch.files.length / mostFiles);
  const members = batch.files.filter((_, at) => at % step < 1);
  const parts = members.map(
    (at) => `(SELECT * FROM (${textSql(files, [at])}) WHERE NOT (${isBlank(batch.columns)}) LIMIT ${rowsOfFile})`,
  );
  await readingFiles(files, () => engine.run(`CREATE TABLE IF NOT EXISTS ${table} AS ${parts.join(' UNION ALL ')}`));
  return table;
}
