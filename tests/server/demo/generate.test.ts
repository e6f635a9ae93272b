import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generateCommand } from '../../../server/cli/generate.ts';
import { createProgram } from '../../../server/cli/program.ts';
import { csvRows } from './tapes.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forewarn-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const generate = (...flags: string[]): Promise<unknown> =>
  createProgram([generateCommand]).parseAsync(
    ['generate', '--loans', '50', '--months', '2', '--out', folder, ...flags],
    {
      from: 'user',
    },
  );

describe('forewarn generate', () => {
  test('writes a tape a month, labels and truth into an empty folder', async () => {
    await generate();
    expect(readdirSync(folder).sort()).toEqual(['labels.csv', 'tape-2026-09.csv', 'tape-2026-10.csv', 'truth.json']);
  });

  test('writes gzipped tapes with the same rows', async () => {
    const plain = join(folder, 'plain');
    const zipped = join(folder, 'zipped');
    await generate('--out', plain);
    await generate('--out', zipped, '--format', 'csv.gz');
    const text = gunzipSync(readFileSync(join(zipped, 'tape-2026-10.csv.gz'))).toString();
    expect(text).toBe(readFileSync(join(plain, 'tape-2026-10.csv'), 'utf8'));
    expect(csvRows(text).length).toBeGreaterThan(20);
  });

  test('refuses a folder with anything in it, and leaves that alone', async () => {
    writeFileSync(join(folder, 'mine.csv'), 'mine');
    await expect(generate()).rejects.toMatchObject({ code: 'usage', message: expect.stringContaining('is not empty') });
    expect(readdirSync(folder)).toEqual(['mine.csv']);
  });

  test('refuses what it cannot do and says what it can', async () => {
    await expect(generate('--format', 'parquet')).rejects.toMatchObject({
      message: 'parquet is not written yet',
      hint: expect.stringContaining('--format csv'),
    });
    await expect(generate('--months', '0')).rejects.toMatchObject({ hint: 'ask for 1 to 120 months' });
    await expect(generate('--loans', '0')).rejects.toMatchObject({ hint: 'ask for at least one loan' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
