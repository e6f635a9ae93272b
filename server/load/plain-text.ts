import { isAscii } from 'node:buffer';
import { type Readable, Transform, type TransformCallback } from 'node:stream';
import { UserError } from '../errors.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof encodings)[number];

/** Thrown when the bytes are not of the encoding tried, so that the next one may be. */
export class WrongEncoding extends Error {}

/** What marks structure in a separated file: text that normalises to one of these stays as it is. */
const structure = /[,;|\t"\r\n]/;

/**
 * Any text to UTF-8 with `\n` line ends and NFKC characters (full-width digits and letters become plain; domain.md §1), structure kept, piece
 * by piece. Refuses NUL characters; throws WrongEncoding at the first byte that is not of the encoding.
 */
export class PlainText {
  /** whether any character came out as another */
  changed = false;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  #whole = true;
  #characters = 0;
  #heldReturn = false;

  constructor(
    readonly name: string,
    readonly encoding: Encoding,
  ) {
    this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  next(chunk: Buffer): Buffer | string {
    const ascii = this.encoding === 'utf-8' && this.#whole && isAscii(chunk);
    const nul = ascii ? chunk.indexOf(0) : -1;
    if (nul >= 0) throw refuseNul(this.name, this.#characters + nul);
    if (ascii && !this.#heldReturn && !chunk.includes(13)) {
      this.#characters += chunk.length;
      return chunk;
    }
    const text = ascii ? chunk.toString('latin1') : this.#decode(chunk);
    const at = text.indexOf('\0');
    if (at >= 0) throw refuseNul(this.name, this.#characters + at);
    this.#whole = ascii || (chunk[chunk.length - 1] ?? 0) < 0x80;
    this.#characters += text.length;
    return this.#finish(text, ascii);
  }

  end(): string {
    return `${this.#finish(this.#decode(), false)}${this.#heldReturn ? '\n' : ''}`;
  }

  #finish(text: string, ascii: boolean): string {
    const joined = (this.#heldReturn ? '\r' : '') + (ascii ? text : normalise(text));
    this.#heldReturn = joined.endsWith('\r');
    const plain = (this.#heldReturn ? joined.slice(0, -1) : joined).replace(/\r\n?/g, '\n');
    this.changed ||= plain !== text;
    return plain;
  }

  #decode(chunk?: Buffer): string {
    try {
      return chunk ? this.#decoder.decode(chunk, { stream: true }) : this.#decoder.decode();
    } catch {
      throw new WrongEncoding(`${this.name} is not ${this.encoding}`);
    }
  }
}

/** `PlainText` as a stage of a pipeline. */
export function plainText(name: string, encoding: Encoding): Transform {
  const plain = new PlainText(name, encoding);
  const pass = (done: TransformCallback, make: () => Buffer | string): void => {
    let made: Buffer | string;
    try {
      made = make();
    } catch (error) {
      return done(error instanceof Error ? error : new Error(String(error)));
    }
    done(null, made);
  };
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => pass(done, () => plain.next(chunk)),
    flush: (done) => pass(done, () => plain.end()),
  });
}

/** The first line that holds bytes which are none of the encoding's, and how many characters of three or four bytes came before. */
export async function firstUnreadable(bytes: Readable, encoding: Encoding): Promise<{ line: number; wide: number }> {
  const decoder = new TextDecoder(encoding);
  const found = { line: 1, wide: 0 };
  const meetsMark = (text: string): boolean => {
    const at = text.indexOf('\uFFFD');
    const sound = at < 0 ? text : text.slice(0, at);
    found.line += sound.split(/\r\n?|\n/).length - 1;
    found.wide += sound.match(/[\u0800-\u{10FFFF}]/gu)?.length ?? 0;
    return at >= 0;
  };
  for await (const chunk of bytes) if (meetsMark(decoder.decode(chunk, { stream: true }))) return found;
  meetsMark(decoder.decode());
  return found;
}

/** The encodings worth trying, by the first bytes: a byte order mark decides; zero bytes at every second place mean UTF-16. */
export function likelyEncodings(head: Buffer): Encoding[] {
  if (head[0] === 0xff && head[1] === 0xfe) return ['utf-16le'];
  if (head[0] === 0xfe && head[1] === 0xff) return ['utf-16be'];
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // some characters have a low byte of zero, as 一 has
  if (odd > head.length / 5 && even < odd / 8) return ['utf-16le'];
  if (even > head.length / 5 && odd < even / 8) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function normalise(text: string): string {
  return text.replace(/\P{ASCII}+/gu, (run) => {
    const plain = run.normalize('NFKC');
    if (!structure.test(plain)) return plain;
    return Array.from(run, (mark) => (structure.test(mark.normalize('NFKC')) ? mark : mark.normalize('NFKC'))).join('');
  });
}

function refuseNul(name: string, at: number): UserError {
  return new UserError(
    'load_refused',
    `${name}: character ${at + 1} is NUL`,
    'a tape is text (csv, tsv, pipe or ; separated), Parquet or xlsx',
  );
}
