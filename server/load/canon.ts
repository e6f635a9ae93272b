import type { Name } from '../contract/catalog.ts';
import { UserError } from '../errors.ts';
import { bareName, type CanonicalName, canonicalNames, columnOf } from './canonical.ts';
import { type LoadEngine, quoteName, quoteText } from './engine.ts';
import type { StagedFile } from './file.ts';
import { firstRows } from './first-rows.ts';
import { refuseIdentifiers } from './identity.ts';
import type { LoadJob } from './job.ts';
import { fittingLayouts, inputOf, type Layout, readLayout } from './layout.ts';
import {
  askedMapping,
  mappedColumns,
  type Mapping,
  MappingNeeded,
  proposeMapping,
  refuseProposal,
  type Said,
} from './mapping.ts';
import type { MappingQuestion } from '../contract/mapping.ts';
import { mappingQuestion } from './mapping-question.ts';
import { isMarker } from './quarantine.ts';
import { type Batch, inParts, isBlank, storeBatch, textSql } from './stage.ts';
import { saysHowLate } from './synonym.ts';
import { inUnitSql } from './unit.ts';

/** How the files become one canonical table: by a layout, or by columns that already have our names. */
export type Shape = {
  layout: Layout | null;
  source: string;
  scheme: 'cn' | 'lt30';
  currency: string;
  derived: Name | null;
  /** where each column came from; empty under a layout */
  mapping: Mapping;
  /** columns of the tape that were not read */
  unread: string[];
  /** columns that are not to be read, whatever their name */
  ignored: readonly string[];
};

/** By this word a row without any value is refused until the rows are counted, then dropped. */
export const blankRow = 'blank row';

/** What is left to do to read the rows: `parts` give them in order as canonical text, `ask` the question to put where there is one yet. */
export type Canonical = Shape & { parts: string[]; ask: (() => Promise<MappingQuestion>) | null };

/** What a source was loaded with before. */
export type SavedMapping = { mapping: Mapping; ignored: readonly string[] };

/**
 * Chooses the layout (asked for, or the only one that fits where the columns do not speak for themselves) and makes view `stage.canon`:
 * canonical columns, all text. `saved` is the mapping the source was loaded with before.
 */
export async function makeCanonical(
  engine: LoadEngine,
  files: readonly StagedFile[],
  batches: readonly Batch[],
  job: LoadJob,
  saved: SavedMapping,
): Promise<Canonical> {
  const ignored = [...new Set([...saved.ignored, ...(job.ignore ?? [])])];
  const said: Said = { asked: askedMapping(files, job), saved: saved.mapping, ignored, asOf: job.asOf };
  const proposals = batches.map((batch) => ({ batch, ...proposeMapping(batch.columns, said) }));
  const clear = proposals.every(({ missing }) => missing.length === 0);
  const ask = () => mappingQuestion(engine, files, proposals, ignored);
  const layout = job.layout ? readLayout(job.layout) : clear || job.map ? null : onlyFitting(batches);
  let parts = ['SELECT * FROM stage.canon'];
  if (layout) await applyLayout(engine, layout, files, batches);
  else {
    if (job.ask && !clear) throw new MappingNeeded(await ask());
    for (const proposal of proposals) {
      const name = files[proposal.batch.files[0] ?? 0]?.name ?? 'tape';
      if (proposal.missing.length > 0) throw refuseProposal(name, proposal.batch.columns, proposal);
      const mapped = mappedColumns(proposal.mapping).map(([field, { column }]) => ({ field, column }));
      await refuseIdentifiers(engine, name, await firstRows(engine, files, proposal.batch), mapped);
    }
    const whole = proposals.map(({ mapping, batch }) => selectMapped(mapping, `stage.${batch.view}`, job.asOf));
    await engine.run(`CREATE VIEW stage.canon AS ${whole.join(' UNION ALL ')}`);
    parts = proposals.flatMap(({ mapping, batch }) =>
      inParts(files, batch).map((members) => {
        const reject = `CASE WHEN ${isBlank(batch.columns)} THEN ${quoteText(blankRow)} END`;
        return selectMapped(mapping, `(${textSql(files, members)})`, job.asOf, reject);
      }),
    );
  }
  return {
    layout,
    source: job.source ?? layout?.source ?? 'main',
    scheme: job.scheme ?? layout?.scheme ?? 'cn',
    currency: job.currency ?? layout?.currency ?? 'CNY',
    derived: layout?.derived ?? null,
    mapping: layout ? {} : Object.assign({}, ...proposals.map(({ mapping }) => mapping)),
    unread: layout ? [] : [...new Set(proposals.flatMap(({ unread }) => unread))].filter((column) => !isMarker(column)),
    ignored: layout ? [] : ignored,
    parts,
    ask: layout ? null : ask,
  };
}

/** Rows of a tape in canonical columns, each value in the unit of its field. */
export function selectMapped(mapping: Mapping, from: string, asOf: string | undefined, reject = 'NULL'): string {
  const select = canonicalNames.map(
    (name) => `${expressionOf(name, mapping, asOf) ?? 'CAST(NULL AS VARCHAR)'} AS ${name}`,
  );
  return `SELECT file_no, row_no, ${select.join(', ')}, CAST(${reject} AS VARCHAR) AS reject FROM ${from}`;
}

/** What gives a canonical column of a tape; null where nothing does. */
export function expressionOf(name: CanonicalName, mapping: Mapping, asOf: string | undefined): string | null {
  const mapped = mapping[name];
  if (name === 'as_of' && !mapped && asOf) return quoteText(asOf);
  if (name === 'bucket_raw' && !mapped && !mapping.dpd && mapping.status && saysHowLate(mapping.status.column))
    return `CASE WHEN ${statusWithDays(mapping.status.column)} THEN ${quoteName(mapping.status.column)} END`;
  return mapped ? inUnitSql(quoteName(mapped.column), mapped.unit) : null;
}

/** Only words of lateness give a band of days; those of ended loans give none. */
const statusWithDays = (column: string): string =>
  `regexp_matches(lower(${quoteName(column)}), 'current|grace period|late \\(|default')`;

function onlyFitting(batches: readonly Batch[]): Layout | null {
  const fitting = fittingLayouts(batches.map(({ columns }) => columns));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

async function applyLayout(
  engine: LoadEngine,
  layout: Layout,
  files: readonly StagedFile[],
  batches: readonly Batch[],
): Promise<void> {
  const byInput = new Map<string, Batch[]>();
  for (const batch of batches) {
    const input = inputOf(layout, batch.columns);
    if (!input) {
      const missing = layout.inputs.map(
        ({ table, columns }) =>
          `${table}: ${columns.filter((column) => !batch.columns.some((given) => bareName(given) === bareName(column))).join(', ')}`,
      );
      throw new UserError(
        'load_refused',
        `${files[batch.files[0] ?? 0]?.name} is no input of layout ${layout.name}`,
        `columns it lacks, by input: ${missing.join('; ')}`,
      );
    }
    byInput.set(input, [...(byInput.get(input) ?? []), batch]);
  }
  for (const batch of batches) await storeBatch(engine, files, batch);
  for (const { table, columns } of layout.inputs) {
    const found = byInput.get(table);
    if (!found)
      throw new UserError(
        'load_refused',
        `layout ${layout.name} needs a file for its input "${table}"`,
        `one with the columns ${columns.join(', ')}`,
      );
    const parts = found.map(({ view }) => `SELECT * FROM stage.${view}`);
    await engine.run(`CREATE VIEW stage.${quoteName(table)} AS ${parts.join(' UNION ALL BY NAME ')}`);
  }
  await engine.run('USE stage.main');
  try {
    await engine.run(`CREATE TABLE stage.laid_out AS ${layout.sql}`);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new UserError(
      'load_refused',
      `layout ${layout.name} does not run on these files: ${reason}`,
      'correct the layout or give the files it was written for',
    );
  }
  const given = (
    await engine.rows(
      "SELECT column_name FROM duckdb_columns() WHERE database_name = 'stage' AND table_name = 'laid_out'",
    )
  ).map((row) => String(row.column_name));
  for (const name of requiredMissing(new Set(given))) {
    throw new UserError(
      'load_refused',
      `layout ${layout.name} gives no column ${name}`,
      'every layout gives as_of, loan_id, product, balance and dpd or bucket_raw',
    );
  }
  const column = (name: string) =>
    given.includes(name) ? `CAST(${quoteName(name)} AS VARCHAR)` : 'CAST(NULL AS VARCHAR)';
  await engine.run(
    `CREATE VIEW stage.canon AS SELECT ${given.includes('file_no') ? 'file_no' : '0'} AS file_no, ${given.includes('row_no') ? 'row_no' : '0'} AS row_no,
      ${canonicalNames.map((name) => `${column(name)} AS ${name}`).join(', ')}, ${column('reject')} AS reject FROM stage.laid_out`,
  );
}

function requiredMissing(given: ReadonlySet<string>): string[] {
  const missing = canonicalNames.filter((name) => columnOf(name).required && !given.has(name)) as string[];
  return given.has('dpd') || given.has('bucket_raw') ? missing : [...missing, 'dpd'];
}
