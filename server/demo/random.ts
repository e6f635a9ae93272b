/** Uniform draws in [0, 1). */
export type Random = () => number;

/**
 * A seeded stream of draws: sfc32 (Chris Doty-Humphrey, PractRand), 128 bits of state, integer operations only,
 * so the same seed and stream name give the same draws on any machine.
 */
export function createRandom(seed: number, stream: string): Random {
  let a = seed | 0;
  let b = hash(stream);
  let c = Math.floor(seed / 2 ** 32) | 0;
  let count = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 16; warmUp++) next();
  return next;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

export function drawInteger(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** One of the items, each as likely as its weight says. */
export function drawOne<T>(random: Random, items: readonly T[], weight: (item: T, at: number) => number): T {
  let left = random() * items.reduce((sum, item, at) => sum + weight(item, at), 0);
  const found = items.find((item, at) => {
    left -= weight(item, at);
    return left < 0;
  });
  const drawn = found ?? items.at(-1);
  if (drawn === undefined) throw new RangeError('nothing to draw from');
  return drawn;
}

/** Log-normal around a median. Irwin–Hall normal and e^x by squaring: Math.exp and Math.log may differ between engines, these do not. */
export function drawLogNormal(random: Random, median: number, spread: number): number {
  let normal = -6;
  for (let draw = 0; draw < 12; draw++) normal += random();
  let power = 1 + (spread * normal) / 4096;
  for (let squaring = 0; squaring < 12; squaring++) power *= power;
  return median * power;
}
