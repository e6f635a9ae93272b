import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { languages, type Language } from '../contract/language.ts';
import { type SummaryFormat, summaryFormats } from '../contract/summary.ts';
import { openShelf } from '../db/shelf.ts';
import { UserError } from '../errors.ts';
import { openBook } from '../metrics/open-book.ts';
import { chosenBook } from '../routes/chosen-book.ts';
import { readSettings } from '../settings.ts';
import { openState } from '../state/state.ts';
import { summaryForm } from '../summary/forms.ts';
import { makeSummary } from '../summary/make-summary.ts';

type Flags = { lang: Language; source?: string; out?: string };

/** `summary YYYY-MM`: the month on one page; the ending of the file says in which form, without a file it is JSON on stdout. */
export function summaryCommand(program: Command): void {
  program
    .command('summary')
    .argument('<month>', 'month, YYYY-MM')
    .description('the month on one page')
    .addOption(new Option('--lang <lang>', 'language').choices(languages).default('en'))
    .option('--source <source>', 'one source; default: that loaded last')
    .option('--out <file>', 'write it there; ends with .html, .pdf, .xlsx or .json', knownFile)
    .action(async (month: string, { lang, source, out }: Flags) => {
      const made = await summaryOf({ month, lang, source }, out === undefined ? 'json' : formatOf(out));
      if (out === undefined) process.stdout.write(`${made}\n`);
      else write(out, made);
    });
}

async function summaryOf(asked: Parameters<typeof makeSummary>[2], format: SummaryFormat): Promise<Buffer> {
  const { home } = readSettings(process.env);
  const shelf = await openShelf(home, openBook);
  const state = openState(home);
  try {
    return await summaryForm(await makeSummary(await chosenBook(shelf), state, asked), format);
  } finally {
    state.close();
    shelf.close();
  }
}

function write(file: string, made: Buffer): void {
  try {
    writeFileSync(file, made);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UserError('usage', `${file} cannot be written (${why})`, '--out names a file in a folder that is there');
  }
}

const formatOf = (file: string): SummaryFormat => {
  const ending = extname(file).slice(1).toLowerCase();
  const format = summaryFormats.find((one) => one === ending);
  if (!format) throw new InvalidArgumentError(`It ends with ${summaryFormats.map((one) => `.${one}`).join(', ')}.`);
  return format;
};

function knownFile(file: string): string {
  formatOf(file);
  return file;
}
