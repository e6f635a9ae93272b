import { Zip, ZipDeflate } from 'fflate';
import type { Sink } from './format.ts';

/** The first day that a zip can tell. */
const earliest = new Date(1980, 0, 1);

/** A zip of files written one after the other, each in pieces; only what is not sent yet is in memory. */
export function openZip(sink: Sink) {
  let packed: Uint8Array[] = [];
  let file: ZipDeflate | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes);
  });
  const send = async () => {
    const ready = packed;
    packed = [];
    for (const bytes of ready) await sink(bytes);
  };
  const push = async (bytes: Uint8Array, isLast: boolean) => {
    if (!file) throw new Error('no file of the zip is open');
    file.push(bytes, isLast);
    await send();
  };
  return {
    open(path: string) {
      file = new ZipDeflate(path, { level: 3 });
      // a file says what it holds, not when it was written: the same result has the same bytes
      file.mtime = earliest;
      zip.add(file);
    },
    write: (bytes: Uint8Array) => push(bytes, false),
    close: () => push(new Uint8Array(), true),
    async end() {
      zip.end();
      await send();
    },
  };
}
