import { UserError } from '../errors.ts';
import { type LoadEngine, quoteText } from './engine.ts';
import type { StagedFile } from './file.ts';

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
