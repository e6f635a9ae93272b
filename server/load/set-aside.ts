import { bareName } from './canonical.ts';
import { type LoadEngine, quoteName, quoteText } from './engine.ts';
import { naming } from './identity.ts';
import { isMarker } from './quarantine.ts';
import { type Batch, readingFiles, textSql } from './stage.ts';
import type { StagedFile } from './file.ts';

/** What of a batch a load reads: never a column that is not mapped, which might name persons. `added` stands in no file. */
export type ReadPart = { batch: Batch; columns: string[]; added?: Record<string, string> };

/** What a layout reads is not known by column: all of them, but those that name persons. */
export const layoutPart = (batch: Batch): ReadPart => ({
  batch,
  columns: batch.columns.filter((column) => !isMarker(column) && !naming.includes(bareName(column))),
});

/** `stage.set_aside`: rows of the tapes that cannot be accepted, where they stood and why; rows of tables join them. */
export async function makeSetAside(engine: LoadEngine): Promise<void> {
  await engine.run(
    "CREATE TABLE stage.set_aside AS SELECT file_no, row_no, reason, bad_column, given, c_loan_id, c_as_of, c_balance FROM stage.placed WHERE reason <> 'dup_identical'",
  );
}

/** `stage.original`: each row set aside as it stood in its file, JSON of column and text. Few rows; their files are read again. */
export async function keepOriginals(
  engine: LoadEngine,
  files: readonly StagedFile[],
  parts: readonly ReadPart[],
): Promise<void> {
  await engine.run('CREATE TABLE stage.original (file_no INTEGER, row_no BIGINT, original VARCHAR)');
  const found = await engine.rows('SELECT DISTINCT file_no FROM stage.set_aside');
  const concerned = new Set(found.map((row) => Number(row.file_no)));
  for (const { batch, columns, added = {} } of parts) {
    const pairs = [
      ...columns.flatMap((column) => [quoteText(column), quoteName(column)]),
      ...Object.entries(added).flatMap((pair) => pair.map(quoteText)),
    ];
    const members = batch.files.filter((at) => concerned.has(at));
    const sources = batch.stored
      ? [`stage.${batch.view}`]
      : members.map((at) => `(SELECT * REPLACE (row_number() OVER () AS row_no) FROM (${textSql(files, [at])}))`);
    for (const source of members.length > 0 ? sources : [])
      await readingFiles(files, () =>
        engine.run(`INSERT INTO stage.original SELECT file_no, row_no, json_object(${pairs.join(', ')})
          FROM (SELECT * FROM ${source} SEMI JOIN stage.set_aside USING (file_no, row_no))`),
      );
  }
}
