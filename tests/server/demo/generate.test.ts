import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generateCommand } from '../../../server/cli/generate.ts';
import { createProgram } from '../../../server/cli/program.ts';
import { openLoadEngine } from '../../../server/load/engine.ts';
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
    expect(readdirSync(folder).sort()).toEqual([
      'benchmark.csv',
      'collections.csv',
      'labels.csv',
      'originations.csv',
      'tape-2026-09.csv',
      'tape-2026-10.csv',
      'truth.json',
    ]);
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

  test('writes the same rows as Parquet, in typed columns', async () => {
    const plain = join(folder, 'plain');
    const typed = join(folder, 'typed');
    await generate('--out', plain);
    await generate('--out', typed, '--format', 'parquet');
    expect(readdirSync(typed).filter((name) => name.startsWith('tape-'))).toEqual([
      'tape-2026-09.parquet',
      'tape-2026-10.parquet',
    ]);
    const engine = await openLoadEngine(folder);
    try {
      const parquet = `read_parquet('${join(typed, 'tape-2026-10.parquet')}')`;
      const columns = await engine.rows(`DESCRIBE FROM ${parquet}`);
      const types = Object.fromEntries(columns.map((column) => [column.column_name, column.column_type]));
      expect(types).toMatchObject({
        as_of: 'DATE',
        loan_id: 'VARCHAR',
        balance: 'DECIMAL(18,2)',
        dpd: 'INTEGER',
        rate: 'DOUBLE',
        restructured: 'BOOLEAN',
      });
      const rows = await engine.rows(`SELECT loan_id, balance::VARCHAR AS balance FROM ${parquet}`);
      const text = csvRows(readFileSync(join(plain, 'tape-2026-10.csv'), 'utf8'));
      expect(rows).toEqual(text.map(({ loan_id, balance }) => ({ loan_id, balance })));
    } finally {
      engine.close();
    }
  });

  test('plants what is asked for and says so in truth.json', async () => {
    const planted = async (plant: string): Promise<string[]> => {
      const out = join(folder, plant);
      await generate('--out', out, '--plant', plant);
      const truth = JSON.parse(readFileSync(join(out, 'truth.json'), 'utf8')) as { events: { kind: string }[] };
      return truth.events.map(({ kind }) => kind);
    };
    expect(await planted('none')).toEqual([]);
    expect(await planted('reage,cohort')).toEqual(['cohort', 'cohort', 'reage']);
    expect(new Set(await planted('all')).size).toBe(5);
    await expect(generate('--plant', 'fraud')).rejects.toMatchObject({
      message: 'nothing named "fraud" can be planted',
      hint: '--plant takes none, all, or some of cohort,channel,reage,relapse,collections',
    });
  });

  test('refuses a folder with anything in it, and leaves that alone', async () => {
    writeFileSync(join(folder, 'mine.csv'), 'mine');
    await expect(generate()).rejects.toMatchObject({ code: 'usage', message: expect.stringContaining('is not empty') });
    expect(readdirSync(folder)).toEqual(['mine.csv']);
  });

  test('refuses what it cannot do and says what it can', async () => {
    await expect(generate('--months', '0')).rejects.toMatchObject({ hint: 'ask for 1 to 120 months' });
    await expect(generate('--loans', '0')).rejects.toMatchObject({ hint: 'ask for at least one loan' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
