import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { UserError } from '../errors.ts';
import { isBomb, refusedBomb } from './bomb.ts';
import type { LoadEngine } from './engine.ts';
import { type Header, readHeader } from './header.ts';
import { parquetColumns } from './parquet.ts';
import { type Encoding, firstUnreadable, likelyEncodings, PlainText, plainText, WrongEncoding } from './plain-text.ts';
import { writeSheet } from './sheet.ts';
import { unpackZstd } from './zstd.ts';

/** A tape's file in the inbox: what it is called outside, where it stands, what its first line says. */
export type StagedFile = Header & {
  name: string;
  path: string;
  kind: 'text' | 'parquet';
  bytes: number;
  sha256: string;
  encoding: Encoding | null;
  /** how each column of a Parquet file is read as text */
  selects: string[];
  endsWithNewline: boolean;
  /** what the file outside was when it was first read; see refuseChanged */
  seen: Seen;
};

type Seen = { from: string; size: bigint; changedAt: bigint; file: bigint };

/** How much of a file tells its encoding and its header. */
const sampleBytes = 2 ** 18;
/** read at once: fewer, larger pieces are much faster */
const highWaterMark = 2 ** 20;

/**
 * Brings one file into the inbox as UTF-8 text; Parquet, and text that is plain already, are read where they stand. What it is, its first
 * bytes say, not its name: gzip (with checksum), zstd, Parquet, xlsx, else separated text in UTF-8, UTF-16 or GB18030. `name` is what messages
 * call it, `onShare` gets the share read, 0–1.
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
  const { sha256, isPlain, seen } = await lookThrough(name, from, (share) => onShare(share / 2));
  const file = { name, path: to, bytes: size, sha256, seen };
  const mark = head.subarray(0, 4).toString('latin1');
  if (mark === 'PAR1') {
    const columns = await parquetColumns(engine, { name, path: from, size });
    return { ...file, path: resolve(from), ...columns, kind: 'parquet', encoding: null, endsWithNewline: true };
  }
  if (mark === 'PK\x03\x04') {
    await writeSheet(name, from, to);
    return { ...file, ...(await textHead(name, to)), encoding: null };
  }
  if (mark === '\x28\xb5\x2f\xfd') {
    const raw = `${to}.raw`;
    await unpackZstd(engine, { name, from, to: raw, size });
    const encoding = await writeText({ name, from: raw, to, size, gzip: false, onShare });
    await rm(raw);
    return { ...file, ...(await textHead(name, to)), encoding };
  }
  if (isPlain) return { ...file, path: resolve(from), ...(await textHead(name, from)), encoding: 'utf-8' };
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
      const { line, wide } = await firstUnreadable(unpacked(job), encoding);
      // chance makes no three characters of three bytes: what held so far is of this encoding, and then it is broken
      if (encoding === likely.at(-1) || wide >= 3)
        refuse(
          `${job.name}, line ${line}:`,
          `is no text in ${wide >= 3 ? encoding : likely.join(' or ')}`,
          'save it as UTF-8',
        );
    }
  }
  throw new Error('one encoding is likely at least');
}

const unpacked = ({ from, gzip }: TextJob): Readable =>
  gzip ? createReadStream(from).pipe(createGunzip()) : createReadStream(from);

async function writeAs({ name, from, to, size, gzip, onShare }: TextJob, encoding: Encoding): Promise<void> {
  const source = createReadStream(from, { highWaterMark });
  let written = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      written += chunk.length;
      if (isBomb(written, size)) return done(refusedBomb(name));
      onShare(size ? 0.5 + Math.min(1, source.bytesRead / size) / 2 : 1);
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

/** The header of a text in the inbox. */
async function textHead(name: string, path: string) {
  const start = await firstBytes(path);
  const header = readHeader(name, start.toString('utf8').replace(/^\uFEFF/, ''), start.length < sampleBytes);
  return { ...header, kind: 'text' as const, selects: [], endsWithNewline: (await lastByte(path)) === 10 };
}

async function firstBytes(path: string, gzip = false): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  const stream = createReadStream(path, { end: 2 ** 20 - 1 });
  try {
    for await (const chunk of gzip ? stream.pipe(createGunzip()) : stream) {
      parts.push(chunk);
      length += chunk.length;
      if (length >= sampleBytes) break;
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

/** Reads a file once: its digest, and whether it is text that can be read where it stands, as UTF-8 without anything to make plain. */
async function lookThrough(
  name: string,
  from: string,
  onShare: (share: number) => void,
): Promise<{ sha256: string; isPlain: boolean; seen: Seen }> {
  const seen = await seenNow(from);
  const hash = createHash('sha256');
  let plain: PlainText | null = new PlainText(name, 'utf-8');
  // what is wrong with it is told by the reading that follows
  const stillPlain = (look: (text: PlainText) => unknown): void => {
    try {
      if (plain) look(plain);
    } catch {
      plain = null;
    }
    if (plain?.changed) plain = null;
  };
  let read = 0;
  for await (const chunk of createReadStream(from, { highWaterMark })) {
    hash.update(chunk);
    if (read === 0 && chunk.subarray(0, 3).equals(utf8Mark)) plain = null;
    read += chunk.length;
    onShare(Math.min(1, read / Number(seen.size)));
    stillPlain((text) => text.next(chunk));
  }
  stillPlain((text) => text.end());
  return { sha256: hash.digest('hex'), isPlain: plain !== null, seen };
}

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

async function seenNow(from: string): Promise<Seen> {
  const { size, ctimeNs, ino } = await stat(from, { bigint: true });
  return { from, size, changedAt: ctimeNs, file: ino };
}

/** Refuses when a file is no longer what it was when it was staged: what was read of it would be half of one and half of another. */
export async function refuseChanged(files: readonly StagedFile[]): Promise<void> {
  for (const { name, seen } of files) {
    const now = await seenNow(seen.from).catch(() => null);
    if (now?.size !== seen.size || now.changedAt !== seen.changedAt || now.file !== seen.file)
      refuse(name, 'changed while it was read', 'load it again once it is written');
  }
}

function refuse(name: string, what: string, hint: string | null = null): never {
  throw new UserError('load_refused', `${name} ${what}`, hint);
}
