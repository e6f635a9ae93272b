import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeHome } from '../book.ts';
import { forewarn } from './forewarn.ts';

const { home, remove } = makeHome();
afterAll(remove);

test('help and version are answers: exit code 0 on stdout', async () => {
  for (const [args, said] of [
    [['--help'], 'Usage: forewarn'],
    [['metrics', '--help'], '--threshold'],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
  ] as const) {
    const run = await forewarn(home, args);
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: '' });
    expect(run.out).toEqual(typeof said === 'string' ? expect.stringContaining(said) : expect.stringMatching(said));
  }
});

test('no command, and a command there is none of, are wrong usage', async () => {
  const bare = await forewarn(home, []);
  expect(bare).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^Usage: forewarn/) });
  expect(bare.err).not.toContain('error');
  const mistyped = await forewarn(home, ['lode']);
  expect(mistyped).toMatchObject({ code: 2, out: '', err: expect.stringContaining("unknown command 'lode'") });
  expect(mistyped.err).toContain('Did you mean one of load, loads?');
});

test('a question to an empty home is refused: exit code 1', async () => {
  expect(await forewarn(home, ['metrics', 'loan_cnt'])).toMatchObject({
    code: 1,
    out: '',
    err: 'error: nothing has been loaded yet\nhint:  load a tape: npx forewarn load FILE\n',
  });
});

test('with --json a refusal is one JSON object on stdout', async () => {
  const run = await forewarn(home, ['evaluate', '--json']);
  expect(run).toMatchObject({ code: 1, err: '' });
  expect(JSON.parse(run.out)).toMatchObject({ error: { code: 'no_snapshot' } });
});

test('a malformed setting is wrong usage that names the variable', async () => {
  expect(await forewarn(home, ['serve'], { FOREWARN_PORT: 'http' })).toMatchObject({
    code: 2,
    err: 'error: FOREWARN_PORT must be a whole number, got "http"\n',
  });
});

test('a fault of ours is exit code 3, with its cause on stderr', async () => {
  const pointer = join(home, 'current');
  writeFileSync(pointer, '0001');
  const run = await forewarn(home, ['metrics', 'loan_cnt']);
  rmSync(pointer);
  expect(run).toMatchObject({ code: 3, out: '' });
  expect(run.err).toMatch(/^forewarn: a fault of ours\n.*0001\.duckdb/s);
});
