import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../server/root.ts';

/** Where the real tapes stand: FOREWARN_TEST_DATA, else the folder beside the checkout. */
export const testData = resolve(root, process.env.FOREWARN_TEST_DATA ?? '../shared/data');

/** True when the real tapes are there; says so in one line when not, and with CI=true their absence is a failure. */
export function hasTestData(): boolean {
  if (existsSync(join(testData, 'FIGURES.md'))) return true;
  const message = 'real tapes not found: set FOREWARN_TEST_DATA to the folder that holds them';
  if (process.env.CI === 'true') throw new Error(message);
  console.log(`skipped: ${message}`);
  return false;
}

/** A comma separated file with a header line and no quotes, as objects. */
export function readCsv(path: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])));
}
