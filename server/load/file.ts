import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { UserError } from '../errors.ts';
import { type LoadEngine, quoteText } from './engine.ts';
import { type Encoding, likelyEncodings, plainText, WrongEncoding } from './plain-text.ts';
import { writeSheet } from './sheet.ts';

/** A tape's file in the inbox: what it is called outside, where it stands, what its first line says. */
export type StagedFile = {
  name: string;
  path: string;
  kind: 'text' | 'parquet';
  bytes: number;
  sha256: string;
  encoding: Encoding | null;
  delimiter: string;
  columns: string[];
  endsWithNewline: boolean;
};

/** Unpacked data may be this many times the file, and this large at most: more is a bomb. */
const unpackRatio = 200;
const unpackBytes = 64 * 2 ** 30;

/**
 * Brings one file into the inbox as UTF-8 text, or as it is when Parquet. What it is, its first bytes say, not its name: gzip (with
 * checksum), zstd, Parquet, xlsx, else separated text in UTF-8, UTF-16 or GB18030. `name` is what messages call it, `onShare` gets the share read, 0–1.
 */
export async function stageFile(
  engine: LoadEngine,
  from: string,
  name: string,
  to: string,
  onShare: (share: number) => void,
): Promise<StagedFile> {
  const size = await stat(from).then(
    (found) => (found.isFile() ? found.size : refuse(name, 'is not a file')),
    () => refuse(name, 'cannot be read', 'check the path'),
  );
  const head = await firstBytes(from);
  if (head.length === 0) refuse(name, 'is empty', 'a tape has a header line and one row a loan');
  const file = { name, path: to, bytes: size, sha256: await digest(from) };
  const mark = head.subarray(0, 4).toString('latin1');
  if (mark === 'PAR1') return { ...file, path: from, ...(await parquetColumns(engine, name, from)) };
  if (mark === 'PK\x03\x04') {
    await writeSheet(name, from, to);
    return { ...file, ...(await textHead(name, to)), encoding: null };
  }
  if (mark === '\x28\xb5\x2f\xfd') {
    const raw = `${to}.raw`;
    await unpackZstd(engine, name, from, raw);
    const encoding = await writeText({ name, from: raw, to, size, gzip: false, onShare });
    await rm(raw);
    return { ...file, ...(await textHead(name, to)), encoding };
  }
  const encoding = await writeText({ name, from, to, size, gzip: mark.startsWith('\x1f\x8b'), onShare });
  return { ...file, ...(await textHead(name, to)), encoding };
}

type TextJob = {
  name: string;
  from: string;
  to: string;
  size: number;
  gzip: boolean;
  onShare: (share: number) => void;
};

/** Tries the likely encodings in turn; gives the one that fits. */
async function writeText(job: TextJob): Promise<Encoding> {
  const sample = job.gzip ? await firstBytes(job.from, true) : await firstBytes(job.from);
  const likely = likelyEncodings(sample);
  for (const encoding of likely) {
    try {
      await writeAs(job, encoding);
      return encoding;
    } catch (error) {
      if (!(error instanceof WrongEncoding)) throw unpackFault(job.name, error);
    }
  }
  return refuse(job.name, `is no text in ${likely.join(' or ')}`, 'save it as UTF-8');
}

async function writeAs({ name, from, to, size, gzip, onShare }: TextJob, encoding: Encoding): Promise<void> {
  const source = createReadStream(from);
  let unpacked = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      unpacked += chunk.length;
      if (unpacked > unpackBytes || (unpacked > 2 ** 26 && unpacked > unpackRatio * size)) {
        return done(
          new UserError(
            'load_refused',
            `${name} unpacks to more than ${unpackRatio} times its size`,
            'give the plain file',
          ),
        );
      }
      onShare(size ? Math.min(1, source.bytesRead / size) : 1);
      done(null, chunk);
    },
  });
  await pipeline(
    source,
    gzip ? createGunzip() : new PassThrough(),
    watch,
    plainText(name, encoding),
    createWriteStream(to),
  );
}

function unpackFault(name: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const again = 'copy or download the file again';
  if (code === 'Z_BUF_ERROR')
    return new UserError('load_refused', `${name} is cut off: its gzip stream ends early`, again);
  if (code.startsWith('Z_'))
    return new UserError('load_refused', `${name} is no sound gzip file: ${(error as Error).message}`, again);
  return error;
}

async function unpackZstd(engine: LoadEngine, name: string, from: string, to: string): Promise<void> {
  try {
    const lines = `read_csv(${quoteText(from)}, columns = {'line': 'VARCHAR'}, header = false, auto_detect = false, compression = 'zstd', delim = '\x01', quote = '', escape = '', max_line_size = 33554432)`;
    await engine.run(
      `COPY (SELECT * FROM ${lines}) TO ${quoteText(to)} (FORMAT csv, HEADER false, DELIMITER '\x01', QUOTE '', ESCAPE '')`,
    );
  } catch (error) {
    throw new UserError(
      'load_refused',
      `${name} is no sound zstd file: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
      'copy or download the file again',
    );
  }
}

async function parquetColumns(
  engine: LoadEngine,
  name: string,
  from: string,
): Promise<Pick<StagedFile, 'kind' | 'encoding' | 'delimiter' | 'columns' | 'endsWithNewline'>> {
  try {
    const columns = (await engine.rows(`DESCRIBE SELECT * FROM read_parquet(${quoteText(from)})`)).map((row) =>
      String(row.column_name),
    );
    return { kind: 'parquet', encoding: null, delimiter: '', columns, endsWithNewline: true };
  } catch (error) {
    throw new UserError(
      'load_refused',
      `${name} is no sound Parquet file: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
      'copy or download the file again',
    );
  }
}

async function textHead(
  name: string,
  path: string,
): Promise<Pick<StagedFile, 'kind' | 'delimiter' | 'columns' | 'endsWithNewline'>> {
  const [line = ''] = (await firstBytes(path))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split('\n', 1);
  if (line.trim() === '') refuse(name, 'line 1 is empty', 'a tape has a header line and one row a loan');
  const fields = (mark: string) => splitLine(line, mark).length;
  const delimiter = [',', '\t', '|', ';'].reduce((best, mark) => (fields(mark) > fields(best) ? mark : best));
  const columns = splitLine(line, delimiter).map((column, at) => column.trim() || `column_${at + 1}`);
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice) refuse(name, `line 1: column "${twice}" stands twice in the header`, 'give each column its own name');
  return { kind: 'text', delimiter, columns, endsWithNewline: (await lastByte(path)) === 10 };
}

async function firstBytes(path: string, gzip = false): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  const stream = createReadStream(path, { end: 2 ** 20 - 1 });
  try {
    for await (const chunk of gzip ? stream.pipe(createGunzip()) : stream) {
      parts.push(chunk);
      length += chunk.length;
      if (length >= 2 ** 18) break;
    }
  } catch (error) {
    // a sample may end inside a block: what came before it is enough to tell the encoding; the whole file is read, and refused, later
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error;
  }
  return Buffer.concat(parts);
}

async function lastByte(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    return buffer[0] ?? 0;
  } finally {
    await file.close();
  }
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** Splits one line of a separated file; a doubled quote inside quotes is a quote. */
export function splitLine(line: string, delimiter: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const mark = line[at] ?? '';
    if (quoted) {
      if (mark !== '"') field += mark;
      else if (line[at + 1] === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (mark === '"' && field === '') quoted = true;
    else if (mark === delimiter) {
      fields.push(field);
      field = '';
    } else field += mark;
  }
  return [...fields, field];
}

function refuse(name: string, what: string, hint: string | null = null): never {
  throw new UserError('load_refused', `${name} ${what}`, hint);
}
