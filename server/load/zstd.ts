import { type FileHandle, open, stat } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import { isBomb, refusedBomb } from './bomb.ts';
import { type LoadEngine, quotePath, quoteText } from './engine.ts';

const watchMs = 100;

/** Unpacks zstd, checksum and all, by way of the engine, which takes UTF-8 only; node knows zstd from 22 on. */
export async function unpackZstd(
  engine: LoadEngine,
  { name, from, to, size }: { name: string; from: string; to: string; size: number },
): Promise<void> {
  if (!(await isWhole(from)))
    throw new UserError(
      'load_refused',
      `${name} is cut off: its zstd stream ends early`,
      'copy or download the file again',
    );
  let isTooLarge = false;
  const watch = setInterval(() => {
    stat(to).then(
      ({ size: written }) => {
        if (!isBomb(written, size)) return;
        isTooLarge = true;
        engine.interrupt();
      },
      () => undefined,
    );
  }, watchMs);
  try {
    const lines = `read_csv(${quotePath(from)}, columns = {'line': 'VARCHAR'}, header = false, auto_detect = false, compression = 'zstd', hive_partitioning = false, delim = '\\x01', quote = '', escape = '', max_line_size = 33554432)`;
    await engine.run(
      `COPY (SELECT * FROM ${lines}) TO ${quoteText(to)} (FORMAT csv, HEADER false, DELIMITER '\\x01', QUOTE '', ESCAPE '')`,
    );
  } catch (error) {
    if (isTooLarge) throw refusedBomb(name);
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    if (/unicode|utf-?8/i.test(reason))
      throw new UserError(
        'load_refused',
        `${name}: the text in it is not UTF-8`,
        'save it as UTF-8, or pack it as gzip',
      );
    throw new UserError('load_refused', `${name} is no sound zstd file: ${reason}`, 'copy or download the file again');
  } finally {
    clearInterval(watch);
  }
}

/** Whether the last frame of a zstd file is there to its end, by the sizes of its blocks: the engine takes a part for the whole. */
async function isWhole(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    let at = 0;
    while (at < size) at = await endOfFrame(file, at);
    return at === size;
  } finally {
    await file.close();
  }
}

const bytesAt = async (file: FileHandle, at: number, length: number): Promise<Buffer> =>
  (await file.read(Buffer.alloc(length), 0, length, at)).buffer;

/** Where the frame that begins here ends (RFC 8878 §3.1); bytes beyond the end of the file read as zero. */
async function endOfFrame(file: FileHandle, start: number): Promise<number> {
  const head = await bytesAt(file, start, 8);
  const isSkipped = (head.readUInt32LE(0) & 0xfffffff0) >>> 0 === 0x184d2a50;
  if (isSkipped) return start + 8 + head.readUInt32LE(4);
  const described = head[4] ?? 0;
  const isSingle = (described & 0x20) > 0;
  const contentSize = [isSingle ? 1 : 0, 2, 4, 8][described >> 6] ?? 0;
  let at = start + 5 + (isSingle ? 0 : 1) + ([0, 1, 2, 4][described & 3] ?? 0) + contentSize;
  const { size } = await file.stat();
  for (let isLast = false; !isLast && at < size; ) {
    const block = (await bytesAt(file, at, 3)).readUIntLE(0, 3);
    isLast = (block & 1) > 0;
    at += 3 + (((block >> 1) & 3) === 1 ? 1 : block >> 3);
    if (!isLast && at >= size) return Infinity;
  }
  return at + ((described & 4) > 0 ? 4 : 0);
}
