import { createReadStream } from 'node:fs';
import { UserError } from '../errors.ts';
import { type LoadEngine, quoteName, quotePath, quoteText } from './engine.ts';
import type { StagedFile } from './file.ts';

/** Files of the same columns, read together: view `stage.<view>` gives their columns, file_no (place among the files) and row_no from 1; rows without any value are left out. */
export type Batch = { view: string; table: string; files: number[]; columns: string[] };

const pathColumn = 'path of the file';

/** Reads unpacked files, every field as text; those of equal form in one go. Refuses a malformed file with file and line. */
export async function readFiles(
  engine: LoadEngine,
  files: readonly StagedFile[],
  onBatch: (share: number, name: string) => void,
): Promise<Batch[]> {
  const forms = new Map<string, number[]>();
  files.forEach(({ kind, delimiter, recordsAbove, columns, selects }, at) => {
    const form = JSON.stringify([kind, delimiter, recordsAbove, columns, selects]);
    forms.set(form, [...(forms.get(form) ?? []), at]);
  });
  const batches: Batch[] = [];
  for (const at of forms.values()) {
    const members = at.flatMap((index) => files[index] ?? []);
    onBatch(batches.length / forms.size, members[0]?.name ?? '');
    batches.push(await readBatch(engine, members, at, batches.length));
  }
  return batches;
}

async function readBatch(engine: LoadEngine, files: StagedFile[], at: number[], nth: number): Promise<Batch> {
  const [first] = files;
  if (!first) throw new Error('a batch has at least one file');
  const table = `stage.read_${nth}`;
  const paths = `[${files.map(({ path }) => quotePath(path)).join(', ')}]`;
  const columns = first.columns.map((column) => `${quoteText(column)}: 'VARCHAR'`).join(', ');
  const from =
    first.kind === 'parquet'
      ? `SELECT ${first.selects.join(', ')}, ${quoteName(pathColumn)} FROM read_parquet(${paths}, hive_partitioning = false, filename = ${quoteText(pathColumn)})`
      : `SELECT * FROM read_csv(${paths}, columns = {${columns}}, header = true, skip = ${first.recordsAbove}, auto_detect = false, hive_partitioning = false, delim = ${quoteText(first.delimiter)},
          quote = '"', escape = '"', strict_mode = true, null_padding = false, encoding = 'utf-8', filename = ${quoteText(pathColumn)})`;
  try {
    await engine.run(`CREATE TABLE ${table} AS ${from}`);
  } catch (error) {
    throw await refusal(files, error);
  }
  const found = await engine.rows(
    `SELECT ${quoteName(pathColumn)} AS path, min(rowid)::BIGINT AS first FROM ${table} GROUP BY ALL`,
  );
  const starts = new Map(found.map((row) => [String(row.path), Number(row.first)]));
  const places = files.map(({ name, path }, index) => {
    const start = starts.get(path);
    if (start === undefined) {
      throw new UserError('load_refused', `${name} has a header line and no rows`, 'a tape has one row a loan');
    }
    return `(${quoteText(path)}, ${at[index]}, ${start})`;
  });
  const view = `batch_${nth}`;
  await engine.run(`CREATE VIEW stage.${view} AS
    SELECT f.file_no, r.rowid - f.start + 1 AS row_no, r.* EXCLUDE (${quoteName(pathColumn)})
    FROM ${table} r JOIN (VALUES ${places.join(', ')}) f(path, file_no, start) ON f.path = r.${quoteName(pathColumn)}
    WHERE coalesce(${first.columns.map(quoteName).join(', ')}) IS NOT NULL`);
  return { view, table, files: at, columns: first.columns };
}

/** Turns the engine's word on a malformed file into file, line and reason. */
async function refusal(files: readonly StagedFile[], error: unknown): Promise<unknown> {
  const text = error instanceof Error ? error.message : String(error);
  const named = text
    .match(/^ {2}file = .+$/gm)
    ?.at(-1)
    ?.slice('  file = '.length);
  const file = files.find(({ path }) => path === named) ?? files.find(({ path }) => text.includes(path)) ?? files[0];
  if (file?.kind === 'parquet') {
    return new UserError(
      'load_refused',
      `${file.name} is no sound Parquet file: ${text.split('\n')[0]}`,
      'copy or download it again',
    );
  }
  const record = /Line:? (\d+)/i.exec(text)?.[1];
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
