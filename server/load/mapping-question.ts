import type { MappingQuestion } from '../contract/mapping.ts';
import { canonicalNames, columnOf } from './canonical.ts';
import { findDateOrders } from './date.ts';
import type { LoadEngine } from './engine.ts';
import { fieldNames } from './field-name.ts';
import type { StagedFile } from './file.ts';
import { firstRows } from './first-rows.ts';
import { identifierIn } from './identity.ts';
import { layoutNames } from './layout.ts';
import { mappedColumns, type Proposal } from './mapping.ts';
import { isMarker } from './quarantine.ts';
import type { Batch } from './stage.ts';
import { unitsOf } from './unit.ts';

const shownRows = 20;
/** Rows that say whether a column may hold dates whose order is open. */
const dateRows = 1000;

/** What the one who loads has to see to say which column is which: the first rows of each form of file and what was made of its columns. */
export async function mappingQuestion(
  engine: LoadEngine,
  files: readonly StagedFile[],
  proposals: readonly (Proposal & { batch: Batch })[],
  ignored: readonly string[],
): Promise<MappingQuestion> {
  const tapes: MappingQuestion['tapes'] = [];
  for (const { batch, mapping, doubts, missing, unread } of proposals) {
    const columns = batch.columns.filter((column) => !isMarker(column));
    const table = await firstRows(engine, files, batch);
    const fields = new Map(mappedColumns(mapping).map(([field, { column }]) => [column, field]));
    const identifiers: MappingQuestion['tapes'][number]['identifiers'] = [];
    for (const column of columns) {
      const kind = await identifierIn(engine, table, column, fields.get(column) ?? null);
      if (kind) identifiers.push({ column, kind });
    }
    const shown = columns.filter((column) => identifiers.every((one) => one.column !== column));
    const rows = await engine.rows(`SELECT * EXCLUDE (file_no, row_no) FROM ${table} LIMIT ${shownRows}`);
    const likely = await findDateOrders(engine, `(SELECT * FROM ${table} LIMIT ${dateRows})`, shown);
    const dates = await findDateOrders(
      engine,
      `stage.${batch.view}`,
      likely.map(({ name }) => name),
    );
    const cell = (value: unknown) => (value === null || value === undefined ? null : String(value));
    tapes.push({
      files: batch.files.map((at) => files[at]?.name ?? ''),
      columns,
      rows: rows.map((row) => columns.map((column) => (shown.includes(column) ? cell(row[column]) : null))),
      identifiers,
      dates: dates.map(({ name: column, order, sample }) => ({ column, order, sample })),
      mapping: mappedColumns(mapping).map(([field, { column, unit }]) => ({ field, column, unit })),
      doubts,
      missing,
      unread: unread.filter((column) => !isMarker(column)),
      ignored: columns.filter((column) => ignored.includes(column)),
    });
  }
  return {
    state: 'needs_mapping',
    tapes,
    fields: canonicalNames.map((name) => ({
      name,
      label: fieldNames[name],
      required: columnOf(name).required ?? false,
      reading: columnOf(name).reading,
      units: [...unitsOf(name)],
    })),
    layouts: layoutNames(),
  };
}
