import { UserError } from '../errors.ts';

/** Unpacked data may be this many times the file, and this large at most: more is a bomb. */
const unpackRatio = 200;
const unpackBytes = 64 * 2 ** 30;
/** Below this, whatever the ratio, it does no harm. */
const harmlessBytes = 2 ** 26;

/** Whether what a file unpacks to is out of all proportion to it; sizes in bytes. */
export const isBomb = (unpacked: number, packed: number): boolean =>
  unpacked > unpackBytes || (unpacked > harmlessBytes && unpacked > unpackRatio * packed);

export const refusedBomb = (name: string): UserError =>
  new UserError('load_refused', `${name} unpacks to more than ${unpackRatio} times its size`, 'give the plain file');
