import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { eventKinds, readPlant } from '../demo/event.ts';
import { type TapeFormat, tapeFormats, writeBook } from '../demo/write-book.ts';
import { UserError } from '../errors.ts';
import { showProgress } from './progress.ts';
import { wholeNumber } from './whole-number.ts';

type Flags = { loans: number; months: number; seed: number; out: string; format: TapeFormat; plant: string };

const mostMonths = 120;

/** `forewarn generate`: a synthetic book to load, try and measure with. */
export function generateCommand(program: Command): void {
  program
    .command('generate')
    .description(
      'write a generated book: one tape a month, labels.csv to load with them, originations.csv, collections.csv and benchmark.csv, and truth.json with what was planted',
    )
    .requiredOption('--loans <number>', 'loans on the tapes', wholeNumber)
    .option('--months <number>', `months, the last one 2026-10; at most ${mostMonths}`, wholeNumber, 36)
    .option('--seed <number>', 'the same seed gives the same bytes', wholeNumber, 1)
    .requiredOption('--out <folder>', 'new or empty folder')
    .addOption(new Option('--format <format>').choices(tapeFormats).default('csv'))
    .option('--plant <events>', `none, all, or some of ${eventKinds.join(',')}`, 'all')
    .action(async ({ out, format, plant, ...size }: Flags) => {
      if (size.loans < 1) throw new UserError('usage', '--loans is 0', 'ask for at least one loan');
      if (size.months < 1 || size.months > mostMonths)
        throw new UserError('usage', `--months is ${size.months}`, `ask for 1 to ${mostMonths} months`);
      const order = { ...size, format, plant: readPlant(plant) };
      const folder = emptyFolder(out);
      const started = performance.now();
      const { tapes, rows } = await writeBook(folder, order, showProgress());
      const seconds = (performance.now() - started) / 1000;
      process.stdout.write(
        `${tapes.length} tapes, ${rows.toLocaleString('en-US')} rows in ${folder} after ${seconds.toFixed(1)} s\n`,
      );
    });
}

/** Absolute path of a folder nothing can be lost in. */
function emptyFolder(out: string): string {
  const folder = resolve(out);
  if (!existsSync(folder)) return folder;
  if (!statSync(folder).isDirectory())
    throw new UserError('usage', `${out} is a file`, '--out names a new or empty folder');
  if (readdirSync(folder).length > 0)
    throw new UserError('usage', `${out} is not empty`, '--out names a new or empty folder');
  return folder;
}
