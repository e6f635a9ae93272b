import { type Command, Option } from 'commander';
import { pick } from '../db/table.ts';
import { openShelf } from '../db/shelf.ts';
import { UserError } from '../errors.ts';
import { askQuarantined, correctable, nothingAside } from '../load/quarantined.ts';
import { openBook } from '../metrics/open-book.ts';
import { readSettings } from '../settings.ts';
import { toText } from './text-table.ts';

const formats = ['table', 'csv'] as const;
type Flags = { format: (typeof formats)[number]; file?: string };

/** `quarantine LOAD_ID`: the rows a load set aside; as csv they can be corrected and loaded again. */
export function quarantineCommand(program: Command): void {
  program
    .command('quarantine')
    .argument('<load>', 'number of the load')
    .description('the rows a load set aside, and why; as csv they can be corrected and loaded again')
    .addOption(
      new Option('--format <format>', 'csv: the rows as they stood in their file').choices(formats).default('table'),
    )
    .option('--file <name>', 'only the rows of this file')
    .action(async (load: string, flags: Flags) => {
      process.stdout.write(await answer(load, flags));
    });
}

async function answer(load: string, { format, file }: Flags): Promise<string> {
  const shelf = await openShelf(readSettings(process.env).home, openBook);
  try {
    const book = shelf.current();
    if (!book) throw new UserError('no_snapshot', 'nothing has been loaded yet', 'load a tape: forewarn load FILE');
    if (format === 'csv') return await correctable(book, load, file);
    const table = await askQuarantined(book, load, { file });
    if (table.rowCount === 0) throw nothingAside(load, file);
    return toText(
      pick(
        table,
        columns.map((name) => ({ from: name, to: name })),
      ),
    );
  } finally {
    shelf.close();
  }
}

const columns = ['file', 'row', 'column', 'given', 'reason', 'loan_id'];
