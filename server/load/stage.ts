import { createReadStream } from 'node:fs';
import { UserError } from '../errors.ts';
import { type LoadEngine, quoteName, quotePath, quoteText } from './engine.ts';
import type { StagedFile } from './file.ts';
import { isCorrection, unguardedSql } from './quarantine.ts';

/**
 * Files of the same form, read together: view `stage.<view>` gives their columns as text, file_no (place among the files) and row_no; rows without
 * any value are left out. Until `storeBatch` each question reads the files again and row_no is null: a tape is read once, as it is typed.
 */
export type Batch = { view: string; files: number[]; columns: string[]; stored: boolean };

/** The unpacked files, those of equal form together. Nothing is read yet. */
export async function makeBatches(engine: LoadEngine, files: readonly StagedFile[]): Promise<Batch[]> {
  const forms = new Map<string, number[]>();
  files.forEach(({ kind, delimiter, recordsAbove, columns, selects }, at) => {
    const form = JSON.stringify([kind, delimiter, recordsAbove, columns, selects]);
    forms.set(form, [...(forms.get(form) ?? []), at]);
  });
  const batches: Batch[] = [];
  for (const members of forms.values()) {
    const view = `batch_${batches.length}`;
    const columns = files[members[0] ?? 0]?.columns ?? [];
    await engine.run(
      `CREATE VIEW stage.${view} AS SELECT * FROM (${textSql(files, members)}) WHERE NOT (${isBlank(columns)})`,
    );
    batches.push({ view, files: members, columns, stored: false });
  }
  return batches;
}

/** True of a row without any value. */
export const isBlank = (columns: readonly string[]): string => `coalesce(${columns.map(quoteName).join(', ')}) IS NULL`;

/** SELECT of the rows of some files of one form as they stand, every field as text. */
export function textSql(files: readonly StagedFile[], members: readonly number[]): string {
  const form = files[members[0] ?? 0];
  if (!form) throw new Error('a batch has at least one file');
  const select = (fileNo: string, fields: string[], from: string) =>
    `SELECT CAST(${fileNo} AS INTEGER) AS file_no, CAST(NULL AS BIGINT) AS row_no, ${fields.join(', ')} FROM ${from}`;
  const path = (at: number) => quotePath(files[at]?.path ?? '');
  if (form.kind === 'parquet') {
    const from = (at: number) => `read_parquet(${path(at)}, hive_partitioning = false)`;
    return members.map((at) => select(String(at), form.selects, from(at))).join(' UNION ALL ');
  }
  // named by place, so that no column of a tape is taken for what the engine adds
  const cell = isCorrection(form.columns) ? unguardedSql : (column: string) => column;
  const fields = form.columns.map((column, at) => `${cell(`c${at}`)} AS ${quoteName(column)}`);
  const types = form.columns.map((_, at) => `c${at}: 'VARCHAR'`);
  const [first = 0] = members;
  const isRun = members.every((at, index) => at === first + index);
  const fileNo = isRun ? `file_index + ${first}` : `list_extract([${members.join(', ')}], file_index + 1)`;
  return select(
    fileNo,
    fields,
    `read_csv([${members.map(path).join(', ')}], columns = {${types.join(', ')}}, header = true, skip = ${form.recordsAbove}, auto_detect = false, compression = 'none', hive_partitioning = false, delim = ${quoteText(form.delimiter)},
      quote = '"', escape = '"', strict_mode = true, null_padding = false, encoding = 'utf-8')`,
  );
}

/** So much of the files is read by one statement: enough for all cores, and progress can be told. */
const partBytes = 256 * 2 ** 20;

/** The files of a batch in parts of about equal size, in order. */
export function inParts(files: readonly StagedFile[], { files: members }: Batch): number[][] {
  const parts: number[][] = [];
  let bytes = partBytes;
  for (const at of members) {
    if (bytes >= partBytes) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(at);
    bytes += files[at]?.bytes ?? 0;
  }
  return parts;
}

/** Reads the files of a batch into memory, where their rows have numbers and can be asked again and again. */
export async function storeBatch(engine: LoadEngine, files: readonly StagedFile[], batch: Batch): Promise<void> {
  if (batch.stored) return;
  const { view, files: members } = batch;
  const table = `stage.${storedName(batch)}`;
  await readingFiles(files, () => engine.run(`CREATE TABLE ${table} AS ${textSql(files, members)}`));
  const starts = `${table}_start`;
  await noteStarts(engine, files, members, { table, starts });
  await engine.run(`CREATE OR REPLACE VIEW stage.${view} AS
    SELECT r.* REPLACE (r.rowid - f.start + 1 AS row_no) FROM ${table} r JOIN ${starts} f ON f.file_no = r.file_no
    WHERE NOT (${isBlank(batch.columns)})`);
  batch.stored = true;
}

export async function dropBatch(engine: LoadEngine, batch: Batch): Promise<void> {
  await engine.run(`DROP VIEW stage.${batch.view}`);
  if (batch.stored) await engine.run(`DROP TABLE stage.${storedName(batch)}`);
}

const storedName = ({ view }: Batch): string => `stored_${view}`;

/** Table `starts`: the rowid of the first row of each file in `table`, where rows stand as their files do. Refuses a file without rows. */
export async function noteStarts(
  engine: LoadEngine,
  files: readonly StagedFile[],
  members: readonly number[],
  { table, starts }: { table: string; starts: string },
): Promise<void> {
  await engine.run(`CREATE TABLE ${starts} AS SELECT file_no, min(rowid) AS start FROM ${table} GROUP BY file_no`);
  const found = await engine.rows(`SELECT file_no FROM ${starts}`);
  const withRows = new Set(found.map((row) => Number(row.file_no)));
  const empty = members.find((at) => !withRows.has(at));
  if (empty !== undefined)
    throw new UserError(
      'load_refused',
      `${files[empty]?.name} has a header line and no rows`,
      'a tape has one row a loan',
    );
}

/** Does what reads files; what the engine says of a malformed one is told with file, line and reason. */
export async function readingFiles<T>(files: readonly StagedFile[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UserError ? error : await refusal(files, error);
  }
}

/** Turns the engine's word on a malformed file into file, line and reason. */
async function refusal(files: readonly StagedFile[], error: unknown): Promise<unknown> {
  // the statement behind it names all files
  const [text = ''] = (error instanceof Error ? error.message : String(error)).split('\n  in: ');
  const named = text
    .match(/^ {2}file = .+$/gm)
    ?.at(-1)
    ?.slice('  file = '.length);
  const file = files.find(({ path }) => path === named) ?? files.find(({ path }) => text.includes(path));
  // what unpacks a page of a Parquet file names no file
  const unnamed = text.startsWith('Invalid Error: ') ? files.filter(({ kind }) => kind === 'parquet') : [];
  const damaged = file?.kind === 'parquet' ? [file] : file ? [] : unnamed;
  if (damaged.length > 0) {
    const names = damaged.map(({ name }) => name).join(', ');
    return new UserError(
      'load_refused',
      `${damaged.length === 1 ? names : `one of ${names}`} is no sound Parquet file: ${text.split('\n')[0]}`,
      'copy or download it again',
    );
  }
  const record = /CSV Error on Line:? (\d+)/i.exec(text)?.[1];
  if (!record || !file) return error;
  return new UserError(
    'load_refused',
    `${file.name}, line ${await lineOfRecord(file.path, Number(record))}: ${malformation(text)}`,
    file.endsWithNewline
      ? 'correct the line and load again'
      : 'the file does not end with a line break: it was cut off; copy or download it again',
  );
}

function malformation(text: string): string {
  const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/i.exec(text) ?? [];
  if (Number(found) > Number(expected)) return `has more fields than the ${expected} of the header`;
  if (expected) return `has ${found} fields where the header has ${expected}`;
  if (/unterminated|quote/i.test(text)) return 'a quote is opened and not closed';
  return /CSV Error on Line: \d+\s+([^\n]+(?:\n[^\n]+)?)/.exec(text)?.[1]?.replace('\n', ': ') ?? 'cannot be read';
}

/** The line a record begins on: the engine counts records, of which one may hold line breaks between quotes. */
async function lineOfRecord(path: string, record: number): Promise<number> {
  let [records, lines, isQuoted] = [1, 1, false];
  for await (const chunk of createReadStream(path, 'latin1'))
    for (const mark of String(chunk)) {
      if (records >= record) return lines;
      if (mark === '"') isQuoted = !isQuoted;
      if (mark !== '\n') continue;
      lines++;
      if (!isQuoted) records++;
    }
  return lines;
}
