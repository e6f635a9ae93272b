/** A decimal of so many digits is told again from the nearest floating number; of one more not always. */
export const sureDigits = 15;
const firstUnsure = 10 ** sureDigits;

/** Whether a decimal, taken without its point, has no more digits than a floating number surely keeps. */
export const isSure = (whole: number): boolean => Math.abs(whole) < firstUnsure;

/** Four 32-bit words, lowest first, as one signed whole number. */
export function wholeOf(words: Int32Array | Uint32Array, at: number): bigint {
  const word = (place: number) => BigInt((words[at + place] ?? 0) >>> 0) << BigInt(32 * place);
  return BigInt.asIntN(128, word(3) | word(2) | word(1) | word(0));
}

/** The lower two of them, rounded once where they are beyond 2^53. */
export const ofTwoWords = (words: Int32Array, at: number): number =>
  (words[at + 1] ?? 0) * 2 ** 32 + ((words[at] ?? 0) >>> 0);

/** Whether the upper two only carry the sign on. */
export const isOfTwoWords = (words: Int32Array, at: number): boolean =>
  words[at + 2] === (words[at + 1] ?? 0) >> 31 && words[at + 3] === words[at + 2];
