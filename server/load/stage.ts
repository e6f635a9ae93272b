import { UserError } from '../errors.ts';
import { bareName, canonicalColumns, type CanonicalName, canonicalNames, columnOf } from './canonical.ts';
import { type LoadEngine, quoteName, quoteText } from './engine.ts';
import type { StagedFile } from './file.ts';
import type { LoadJob } from './job.ts';
import { fittingLayouts, inputOf, type Layout, layoutNames, readLayout } from './layout.ts';

/** Reads one unpacked file, every field as text, into table `file_N` of the stage; row_no counts data rows from 1. */
export async function readFile(engine: LoadEngine, file: StagedFile, at: number): Promise<number> {
  if (file.kind === 'parquet') return readParquet(engine, file, at);
  const columns = file.columns.map((column) => `${quoteText(column)}: 'VARCHAR'`).join(', ');
  try {
    await engine.run(
      `CREATE TABLE stage.file_${at} AS SELECT * FROM read_csv(${quoteText(file.path)}, columns = {${columns}}, header = true,
        auto_detect = false, delim = ${quoteText(file.delimiter)}, quote = '"', escape = '"', strict_mode = true, null_padding = false, encoding = 'utf-8')`,
    );
  } catch (error) {
    throw refusal(file, error);
  }
  return countRows(engine, file, at);
}

async function readParquet(engine: LoadEngine, file: StagedFile, at: number): Promise<number> {
  try {
    await engine.run(
      `CREATE TABLE stage.file_${at} AS SELECT CAST(COLUMNS(*) AS VARCHAR) FROM read_parquet(${quoteText(file.path)})`,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : error;
    throw new UserError(
      'load_refused',
      `${file.name} is no sound Parquet file: ${reason}`,
      'copy or download it again',
    );
  }
  return countRows(engine, file, at);
}

async function countRows(engine: LoadEngine, file: StagedFile, at: number): Promise<number> {
  const { rows } = await engine.one(`SELECT count(*)::INTEGER AS rows FROM stage.file_${at}`);
  if (Number(rows) === 0) {
    throw new UserError('load_refused', `${file.name} has a header line and no rows`, 'a tape has one row a loan');
  }
  return Number(rows);
}

/** Turns the engine's word on a malformed file into file, line and reason. */
function refusal(file: StagedFile, error: unknown): unknown {
  const text = error instanceof Error ? error.message : String(error);
  const line = /Line:? (\d+)/i.exec(text)?.[1];
  if (!line) return error;
  const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/i.exec(text) ?? [];
  const fields =
    Number(found) > Number(expected)
      ? `has more fields than the ${expected} of the header`
      : `has ${found} fields where the header has ${expected}`;
  const what = expected
    ? fields
    : /CSV Error on Line: \d+\s+([^\n]+(?:\n[^\n]+)?)/.exec(text)?.[1]?.replace('\n', ': ');
  const quoted = /unterminated|quote/i.test(text) ? 'a quote is opened and not closed' : (what ?? 'cannot be read');
  return new UserError(
    'load_refused',
    `${file.name}, line ${line}: ${expected ? what : quoted}`,
    file.endsWithNewline
      ? 'correct the line and load again'
      : 'the file does not end with a line break: it was cut off; copy or download it again',
  );
}

/** How the files become one canonical table: by a layout, or by columns that already have our names. */
export type Shape = {
  layout: Layout | null;
  source: string;
  scheme: 'cn' | 'lt30';
  currency: string;
  derived: string | null;
};

/** Chooses the layout (asked for, or the only one that fits where the plain columns do not) and makes table `stage.canon`, all text. */
export async function makeCanonical(engine: LoadEngine, files: readonly StagedFile[], job: LoadJob): Promise<Shape> {
  const layout = job.layout ? readLayout(job.layout) : plainFits(files, job) ? null : onlyFitting(files);
  if (layout) await applyLayout(engine, layout, files);
  else await applyNames(engine, files, job);
  return {
    layout,
    source: job.source ?? layout?.source ?? 'main',
    scheme: job.scheme ?? layout?.scheme ?? 'cn',
    currency: job.currency ?? layout?.currency ?? 'CNY',
    derived: layout?.derived ?? null,
  };
}

async function applyLayout(engine: LoadEngine, layout: Layout, files: readonly StagedFile[]): Promise<void> {
  const byInput = new Map<string, number[]>();
  files.forEach((file, at) => {
    const input = inputOf(layout, file.columns);
    if (!input) {
      const missing = layout.inputs.map(
        ({ table, columns }) =>
          `${table}: ${columns.filter((column) => !file.columns.some((given) => bareName(given) === bareName(column))).join(', ')}`,
      );
      throw new UserError(
        'load_refused',
        `${file.name} is no input of layout ${layout.name}`,
        `columns it lacks, by input: ${missing.join('; ')}`,
      );
    }
    byInput.set(input, [...(byInput.get(input) ?? []), at]);
  });
  for (const { table, columns } of layout.inputs) {
    const found = byInput.get(table);
    if (!found)
      throw new UserError(
        'load_refused',
        `layout ${layout.name} needs a file for its input "${table}"`,
        `one with the columns ${columns.join(', ')}`,
      );
    const parts = found.map((at) => `SELECT ${at} AS file_no, rowid + 1 AS row_no, * FROM stage.file_${at}`);
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
    `CREATE TABLE stage.canon AS SELECT ${given.includes('file_no') ? 'file_no' : '0'} AS file_no, ${given.includes('row_no') ? 'row_no' : '0'} AS row_no,
      ${canonicalNames.map((name) => `${column(name)} AS ${name}`).join(', ')}, ${column('reject')} AS reject FROM stage.laid_out`,
  );
  await engine.run(`DROP TABLE stage.laid_out`);
}

async function applyNames(engine: LoadEngine, files: readonly StagedFile[], job: LoadJob): Promise<void> {
  const parts = files.map((file, at) => {
    const mapping = mapColumns(file, job);
    for (const name of requiredMissing(new Set(mapping.keys()))) {
      const hint = `its columns are ${file.columns.slice(0, 40).join(', ')}; name the one that holds it with --map ${name}=COLUMN, or use --layout (${layoutNames().join(', ')})`;
      throw new UserError('load_refused', `${file.name}, line 1: the required column ${name} is missing`, hint);
    }
    const select = canonicalNames.map((name) => `${mapping.get(name) ?? 'CAST(NULL AS VARCHAR)'} AS ${name}`);
    return `SELECT ${at} AS file_no, rowid + 1 AS row_no, ${select.join(', ')}, CAST(NULL AS VARCHAR) AS reject FROM stage.file_${at}`;
  });
  await engine.run(`CREATE TABLE stage.canon AS ${parts.join(' UNION ALL ')}`);
}

/** Canonical column → SQL expression over the file: `--map` first, then equal names; `--as-of` stands in for a missing date. */
function mapColumns(file: StagedFile, job: LoadJob): Map<CanonicalName, string> {
  const mapping = new Map<CanonicalName, string>();
  for (const name of canonicalNames) {
    const asked = job.map?.[name];
    const found = file.columns.find((column) => (asked ? column === asked : bareName(column) === bareName(name)));
    if (asked && !found)
      throw new UserError(
        'load_refused',
        `${file.name}: --map ${name}=${asked} names no column of the file`,
        `its columns are ${file.columns.slice(0, 40).join(', ')}`,
      );
    if (found) mapping.set(name, quoteName(found));
  }
  if (!mapping.has('as_of') && job.asOf) mapping.set('as_of', quoteText(job.asOf));
  return mapping;
}

function requiredMissing(given: ReadonlySet<string>): string[] {
  const missing = canonicalNames.filter((name) => columnOf(name).required && !given.has(name)) as string[];
  return given.has('dpd') || given.has('bucket_raw') ? missing : [...missing, 'dpd'];
}

function plainFits(files: readonly StagedFile[], job: LoadJob): boolean {
  for (const name of Object.keys(job.map ?? {})) {
    if (!Object.hasOwn(canonicalColumns, name))
      throw new UserError(
        'load_refused',
        `--map ${name}: no canonical column of this name`,
        `canonical columns: ${canonicalNames.join(', ')}`,
      );
  }
  return (
    job.map !== undefined || files.every((file) => requiredMissing(new Set(mapColumns(file, job).keys())).length === 0)
  );
}

function onlyFitting(files: readonly StagedFile[]): Layout | null {
  const fitting = fittingLayouts(files.map(({ columns }) => columns));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
