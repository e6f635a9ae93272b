import type { MappingQuestion } from '../contract/load-preview.ts';
import { canonicalNames, columnOf } from './canonical.ts';
import type { LoadEngine } from './engine.ts';
import type { StagedFile } from './file.ts';
import { layoutNames } from './layout.ts';
import type { Proposal } from './mapping.ts';
import type { Batch } from './stage.ts';

const shownRows = 20;

/** What the one who loads has to see to say which column is which: the first rows of each form of file and what was made of its columns. */
export async function mappingQuestion(
  engine: LoadEngine,
  files: readonly StagedFile[],
  proposals: readonly (Proposal & { batch: Batch })[],
): Promise<MappingQuestion> {
  const tapes: MappingQuestion['tapes'] = [];
  for (const { batch, mapping, doubts, missing, unread } of proposals) {
    const rows = await engine.rows(
      `SELECT * EXCLUDE (file_no, row_no) FROM stage.${batch.view} ORDER BY file_no, row_no LIMIT ${shownRows}`,
    );
    tapes.push({
      files: batch.files.map((at) => files[at]?.name ?? ''),
      columns: batch.columns,
      rows: rows.map((row) => batch.columns.map((column) => (row[column] === null ? null : String(row[column])))),
      mapping: Object.entries(mapping).map(([field, { column, unit }]) => ({ field, column, unit })),
      doubts,
      missing,
      unread,
    });
  }
  return {
    state: 'needs_mapping',
    tapes,
    fields: canonicalNames.map((name) => ({
      name,
      required: columnOf(name).required ?? false,
      reading: columnOf(name).reading,
    })),
    layouts: layoutNames(),
  };
}
