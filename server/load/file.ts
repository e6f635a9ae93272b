import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { UserError } from '../errors.ts';

/** A tape's file, unpacked into the inbox: what it is called outside, where it stands, and what its first line says. */
export type StagedFile = {
  name: string;
  path: string;
  bytes: number;
  sha256: string;
  delimiter: string;
  columns: string[];
  endsWithNewline: boolean;
};

/** Unpacks and checks one file: gzip with its checksum, no NUL bytes, a header line. `onBytes` gets the share read, 0–1. */
export async function stageFile(from: string, to: string, onBytes: (share: number) => void): Promise<StagedFile> {
  const name = basename(from);
  const size = await stat(from).then(
    (found) => (found.isFile() ? found.size : refuse(name, 'is not a file')),
    () => refuse(name, 'cannot be read', 'check the path'),
  );
  const source = createReadStream(from);
  const hash = createHash('sha256');
  let bytes = 0;
  let last = 0;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const nul = chunk.indexOf(0);
      if (nul >= 0)
        return done(
          new UserError(
            'load_refused',
            `${name}: byte ${bytes + nul + 1} is NUL`,
            'a tape is text: csv, tsv or pipe separated, UTF-8',
          ),
        );
      hash.update(chunk);
      bytes += chunk.length;
      last = chunk[chunk.length - 1] ?? last;
      onBytes(size ? Math.min(1, source.bytesRead / size) : 1);
      done(null, chunk);
    },
  });
  try {
    if (name.endsWith('.gz')) await pipeline(source, createGunzip(), check, createWriteStream(to));
    else await pipeline(source, check, createWriteStream(to));
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'Z_BUF_ERROR')
      refuse(
        name,
        `is cut off: its gzip stream ends early, after ${bytes} unpacked bytes`,
        'copy or download the file again',
      );
    if (code.startsWith('Z_'))
      refuse(name, `is no sound gzip file: ${(error as Error).message}`, 'copy or download the file again');
    throw error;
  }
  const head = await firstLine(to);
  if (head === null) return refuse(name, 'is empty', 'a tape has a header line and one row a loan');
  const delimiter =
    [',', '\t', '|', ';']
      .map((mark) => ({ mark, fields: splitLine(head, mark).length }))
      .sort((a, b) => b.fields - a.fields)[0]?.mark ?? ',';
  const columns = splitLine(head, delimiter).map((column, at) => column.trim() || `column_${at + 1}`);
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice) refuse(name, `line 1: column "${twice}" stands twice in the header`, 'give each column its own name');
  return {
    name,
    path: to,
    bytes,
    sha256: hash.digest('hex'),
    delimiter,
    columns,
    endsWithNewline: last === 10 || last === 13,
  };
}

async function firstLine(path: string): Promise<string | null> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(1 << 20), 0, 1 << 20, 0);
    const text = buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
    const [line = ''] = text.split(/\r?\n/, 1);
    return line.trim() === '' ? null : line;
  } finally {
    await file.close();
  }
}

/** Splits one csv line; a doubled quote inside quotes is a quote. */
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
