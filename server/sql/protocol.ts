import type { Readable } from 'node:stream';
import type { ErrorBody } from '../contract/error.ts';
import type { SqlParams } from '../contract/sql.ts';

/** What a worker is told, a line of JSON each. */
export type Task = { sql: string; params: SqlParams; rows: number; encoding: Encoding };
/** `ping` asks for a `ready`, between tasks. */
export type Order = { task: Task } | { interrupt: true } | { ping: true };
/** `arrow`: one IPC stream; `json`: the row objects, separated by commas. */
export type Encoding = 'arrow' | 'json';

export type SqlColumn = { name: string; type: string };
/** Known once the whole result is there: `isCut` when there were more than `rows`. */
export type Head = { columns: SqlColumn[]; rowCount: number; isCut: boolean };
export type Failure = ErrorBody['error'];

/** What a worker says: a kind, the length of what follows, and that. */
export type Frame =
  | { kind: 'ready' }
  | { kind: 'head'; head: Head }
  | { kind: 'data'; bytes: Buffer }
  | { kind: 'end' }
  | { kind: 'failure'; failure: Failure };

const kinds = ['ready', 'head', 'data', 'end', 'failure'] as const;
const prefixBytes = 5;

/** The bytes of one frame, to be written one after the other. */
export function writeFrame(frame: Exclude<Frame, { kind: 'data' }>): Uint8Array[] {
  const content = contentOf(frame);
  return [prefixOf(frame.kind, content.length), content];
}

/** The same of a frame of data, whose parts need not be put together. */
export function writeData(parts: readonly Uint8Array[]): Uint8Array[] {
  return [
    prefixOf(
      'data',
      parts.reduce((sum, { byteLength }) => sum + byteLength, 0),
    ),
    ...parts,
  ];
}

function prefixOf(kind: Frame['kind'], length: number): Uint8Array {
  const prefix = Buffer.alloc(prefixBytes);
  prefix.writeUInt8(kinds.indexOf(kind));
  prefix.writeUInt32LE(length, 1);
  return prefix;
}

function contentOf(frame: Exclude<Frame, { kind: 'data' }>): Uint8Array {
  if (frame.kind === 'head') return Buffer.from(JSON.stringify(frame.head));
  return Buffer.from(frame.kind === 'failure' ? JSON.stringify(frame.failure) : '');
}

/** The frames of a stream as they come; data in the pieces it comes in, so that no large one has to be put together. */
export async function* readFrames(stream: Readable): AsyncGenerator<Frame, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  let dataLeft = 0;
  for await (const chunk of stream) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length > 0) {
      if (dataLeft > 0) {
        const bytes = rest.subarray(0, dataLeft);
        rest = rest.subarray(bytes.length);
        dataLeft -= bytes.length;
        yield { kind: 'data', bytes };
        continue;
      }
      if (rest.length < prefixBytes) break;
      const kind = kinds[rest.readUInt8()];
      const length = rest.readUInt32LE(1);
      if (kind === 'data') {
        rest = rest.subarray(prefixBytes);
        dataLeft = length;
        continue;
      }
      if (rest.length < prefixBytes + length) break;
      yield readFrame(kind, rest.toString('utf8', prefixBytes, prefixBytes + length));
      rest = rest.subarray(prefixBytes + length);
    }
  }
}

function readFrame(kind: Exclude<Frame['kind'], 'data'> | undefined, text: string): Frame {
  if (kind === 'head') return { kind, head: JSON.parse(text) };
  if (kind === 'failure') return { kind, failure: JSON.parse(text) };
  if (kind) return { kind };
  throw new Error('a worker said what is no frame');
}
