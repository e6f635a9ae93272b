import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../server/root.ts';

/** Who may import whom; the longest matching room counts. */
const mayImport: Record<string, readonly string[]> = {
  queries: ['queries'],
  server: ['server', 'queries'],
  'server/contract': ['server/contract', 'queries'],
  'server/db': ['server/db', 'server/contract', 'server/errors.ts', 'queries/header.ts', 'queries/meaning.ts'],
  'server/alerts/kinds': ['server/alerts/kinds', 'server/alerts/kind.ts'],
  client: ['client', 'server/contract'],
  'client/ui': ['client/ui', 'client/lib', 'client/locales', 'client/styles', 'server/contract/month.ts'],
  tests: ['tests', 'client', 'server', 'queries', 'bench'],
  bench: ['bench', 'server', 'queries'],
};
/** Within an allowed room, what is not: the elements of `ui` know no API. */
const mayNotImport: Record<string, readonly string[]> = { 'client/ui': ['client/lib/api.ts'] };
const rooms = ['queries', 'server', 'client', 'tests', 'bench'].filter((room) => existsSync(join(root, room)));
const generated = ['queries/catalog.ts', 'queries/quality/catalog.ts', 'queries/view/catalog.ts'];

const files = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
);
const code = files.filter((file) => /\.(ts|js)$/.test(file)).map((path) => ({ path, text: read(path) }));

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function roomOf(path: string): string {
  const inside = Object.keys(mayImport).filter((room) => path.startsWith(`${room}/`));
  return inside.toSorted((a, b) => b.length - a.length)[0] ?? path;
}

/** Relative imports of a file, as paths from the checkout. */
function importsOf({ path, text }: { path: string; text: string }): string[] {
  const written = text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g);
  return Array.from(written, ([, target = '']) => join(dirname(path), target));
}

/** Lines of source that match, as file:line. */
function linesWith(pattern: RegExp, among: typeof code): string[] {
  return among.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
  );
}

test('rooms import only along the arrows of the house', () => {
  const refused = code.flatMap((file) => {
    const room = roomOf(file.path);
    const isWithin =
      (places: readonly string[] = []) =>
      (target: string) =>
        places.some((place) => target === place || target.startsWith(`${place}/`));
    return importsOf(file)
      .filter((target) => !target.startsWith('dist/'))
      .filter((target) => !isWithin(mayImport[room])(target) || isWithin(mayNotImport[room])(target))
      .map((target) => `${file.path} imports ${target}`);
  });
  expect(refused).toEqual([]);
});

test('what is imported from within the house is written with its ending', () => {
  const bare = code.flatMap((file) => importsOf(file).filter((target) => !/\.(ts|js|css|json|sql|svg)$/.test(target)));
  expect(bare).toEqual([]);
});

test('no source file is longer than 250 lines', () => {
  const long = files
    .filter((file) => /\.(ts|js|sql|css|html)$/.test(file) && !generated.includes(file))
    .map((path) => `${path} ${read(path).trimEnd().split('\n').length}`)
    .filter((entry) => Number(entry.split(' ').at(-1)) > 250);
  expect(long).toEqual([]);
});

test('no folder is deeper than four', () => {
  expect(files.filter((file) => file.split('/').length - 1 > 4)).toEqual([]);
});

test('code is named in kebab-case, a question, whose name is an id, in snake_case', () => {
  const nameOf = (file: string) => file.split('/').at(-1) ?? '';
  const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test)?\.(?:ts|js|css|html)$/;
  const odd = files.filter((file) =>
    file.startsWith('queries/') && file.endsWith('.sql')
      ? !/^[a-z0-9_]+\.sql$/.test(nameOf(file))
      : /\.(?:ts|js|css|html)$/.test(file) && !kebab.test(nameOf(file)),
  );
  expect(odd).toEqual([]);
});

test('no file or folder is named for everything and nothing', () => {
  const vague = /(?:^|[-/])(?:utils?|helpers?|manager|common|misc)\b/;
  expect(files.filter((file) => vague.test(file))).toEqual([]);
});

test('colours are tokens: no hex colour outside the token sheet', () => {
  const painted = files
    .filter((file) => file.startsWith('client/') && /\.(ts|css|html)$/.test(file))
    .filter((file) => file !== 'client/styles/tokens.css');
  const hex = /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b/i;
  expect(
    linesWith(
      hex,
      painted.map((path) => ({ path, text: read(path) })),
    ),
  ).toEqual([]);
});

test('the type checker and the linter are never told to look away', () => {
  const written = code.filter(({ path }) => path !== 'tests/house-rules.test.ts');
  const silenced =
    /@ts-(?:ignore|nocheck|expect-error)|(?:oxlint|eslint|biome)-(?:disable|ignore)|\bas any\b|: any\b|<any>/;
  expect(linesWith(silenced, written)).toEqual([]);
});

test('nothing is put off: what is not done stands in an issue', () => {
  const written = code.filter(({ path }) => path !== 'tests/house-rules.test.ts');
  expect(linesWith(/\b(?:TODO|FIXME|XXX|HACK)\b/, written)).toEqual([]);
});

test('no test is left alone or left out without its reason', () => {
  const tests = code.filter(({ path }) => path.endsWith('.test.ts') && path !== 'tests/house-rules.test.ts');
  expect(linesWith(/\b(?:test|it|describe)\.(?:only|todo|skip)\b/, tests)).toEqual([]);
});
