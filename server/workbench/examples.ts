import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExample } from '../../queries/example.ts';
import type { SqlExample } from '../contract/workbench.ts';
import { root } from '../root.ts';

/** The example questions of queries/examples, the plainest first. */
export function readExamples(): SqlExample[] {
  const folder = join(root, 'queries/examples');
  return readdirSync(folder)
    .map((file) => ({
      id: file.replace(/\.sql$/, ''),
      ...readExample(readFileSync(join(folder, file), 'utf8'), file),
    }))
    .sort((a, b) => a.place - b.place)
    .map(({ id, name, sql }) => ({ id, name, sql }));
}
