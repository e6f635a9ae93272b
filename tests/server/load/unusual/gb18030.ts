const decoder = new TextDecoder('gb18030');
let table: Map<string, Buffer> | null = null;

/** Text as GB18030: two bytes for the characters GBK has, four for those beyond the basic plane. */
export function toGb18030(text: string): Buffer {
  table ??= twoByteTable();
  const known = table;
  return Buffer.concat(
    Array.from(text, (mark) => {
      const code = mark.codePointAt(0) ?? 0;
      if (code < 0x80) return Buffer.from([code]);
      const bytes = code > 0xffff ? fourBytes(code) : known.get(mark);
      if (!bytes) throw new Error(`no two bytes for ${mark}`);
      return bytes;
    }),
  );
}

function twoByteTable(): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = Buffer.from([lead, trail]);
      const mark = decoder.decode(bytes);
      if (Array.from(mark).length === 1 && mark !== '\uFFFD') found.set(mark, bytes);
    }
  return found;
}

/** Beyond the basic plane four bytes count on from 90 30 81 30. */
function fourBytes(code: number): Buffer {
  const place = code - 0x10000;
  return Buffer.from([
    0x90 + Math.floor(place / 12_600),
    0x30 + (Math.floor(place / 1260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ]);
}
