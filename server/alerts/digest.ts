import type { Point } from './kind.ts';

/** Digest of the first n months of a series, for each n: two series with the same one are the same as far as it goes. */
export function prefixDigests(points: readonly Point[]): readonly string[] {
  const known = kept.get(points);
  if (known) return known;
  const digests = [''];
  let [low, high] = [0x811c9dc5, 0x1b873593];
  const mix = (word: number): void => {
    low = Math.imul(low ^ word, 0x01000193);
    high = Math.imul((high << 13) | (high >>> 19), 5) + Math.imul(word, 0xcc9e2d51) + 1;
  };
  const mixText = (text: string): void => {
    for (let at = 0; at < text.length; at++) mix(text.charCodeAt(at));
  };
  const mixNumber = (value: number | null | undefined): void => {
    double[0] = value ?? Number.NaN;
    mix(words[0] ?? 0);
    mix(words[1] ?? 0);
  };
  for (const point of points) {
    mixText(point.month);
    for (const value of [point.value, point.numerator, point.denominator]) mixNumber(value);
    for (const value of [point.loan_count, point.balance, point.sample]) mixNumber(value);
    if (point.reason !== null) mixText(point.reason);
    for (const { numerator, denominator } of point.earlier ?? []) {
      mixNumber(numerator);
      mixNumber(denominator);
    }
    for (const rate of point.forecast ?? []) mixNumber(rate);
    if (point.missing !== undefined) mixNumber(point.missing);
    if (point.suspect) mixText('suspect');
    if (point.benchmark) mixText(JSON.stringify(point.benchmark));
    digests.push(`${(low >>> 0).toString(16)}${(high >>> 0).toString(16).padStart(8, '0')}`);
  }
  kept.set(points, digests);
  return digests;
}

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** Rules that ask the same share their series. */
const kept = new WeakMap<readonly Point[], readonly string[]>();
