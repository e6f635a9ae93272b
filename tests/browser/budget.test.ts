import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../../server/root.ts';

type Chunk = { file: string; imports?: string[]; css?: string[] };

const built = join(root, 'dist/client');
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'));

/** Files that the browser fetches for these modules before it runs them. */
function filesOf(modules: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of modules) {
    const { file = '', imports = [], css = [] } = manifest[name] ?? {};
    if (seen.has(file)) continue;
    for (const one of [file, ...css]) seen.add(one);
    filesOf(imports, seen);
  }
  return seen;
}

/** What goes over the wire for them, in kB, by the gzip files that the build has written. */
const sizeOf = (...modules: string[]): number =>
  [...filesOf(modules)].reduce((sum, file) => sum + statSync(join(built, `${file}.gz`)).size, 0) / 1000;

const shell = ['index.html', 'views/monitor.ts'];
const [chart, arrow, sqlPage] = ['ui/vega.ts', 'lib/arrow.ts', 'views/sql.ts'];

const budgets = [
  { what: 'page and Monitor, before charts and Arrow arrive', kilobytes: sizeOf(...shell), most: 95 },
  { what: 'the chart library', kilobytes: sizeOf(chart), most: 300 },
  { what: 'the Arrow reader', kilobytes: sizeOf(arrow), most: 45 },
  { what: 'the SQL page with its editor', kilobytes: sizeOf('index.html', sqlPage) - sizeOf('index.html'), most: 200 },
  { what: 'all that is fetched to the first chart', kilobytes: sizeOf(...shell, chart, arrow), most: 450 },
];

beforeAll(() => {
  const lines = budgets.map(({ what, kilobytes, most }) => `${kilobytes.toFixed(1)} of ${most} kB: ${what}\n`);
  process.stdout.write(lines.join(''));
});

test.each(budgets)('$what: at most $most kB compressed', ({ kilobytes, most }) => {
  expect(kilobytes).toBeGreaterThan(0);
  expect(kilobytes).toBeLessThanOrEqual(most);
});

const locales = join(root, 'client/locales');
test.each(readdirSync(locales).filter((name) => name !== 'index.ts'))('locale %s is at most 15 kB', (name) => {
  expect(gzipSync(readFileSync(join(locales, name))).length / 1000).toBeLessThanOrEqual(15);
});
