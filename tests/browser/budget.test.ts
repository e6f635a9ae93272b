import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { root } from '../../server/root.ts';

const assets = join(root, 'dist/client/assets');
const scripts = readdirSync(assets)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, kilobytes: gzipSync(readFileSync(join(assets, name))).length / 1000 }));
const sizeOf = (chosen: (name: string) => boolean): number =>
  scripts.filter(({ name }) => chosen(name)).reduce((sum, { kilobytes }) => sum + kilobytes, 0);

test('all scripts of the page with its first chart stay within 450 kB compressed', () => {
  expect(sizeOf(() => true)).toBeLessThanOrEqual(450);
});

test('before Vega and Arrow arrive the page needs no more than 95 kB', () => {
  expect(sizeOf((name) => !/^(vega|arrow)-/.test(name))).toBeLessThanOrEqual(95);
  expect(sizeOf((name) => name.startsWith('vega-'))).toBeGreaterThan(0);
});
