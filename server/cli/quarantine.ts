import { type Command, Option } from 'commander';
import { pick } from '../db/table.ts';
import { openShelf } from '../db/shelf.ts';
import { UserError } from '../errors.ts';
import { quarantineCsv } from '../load/quarantine.ts';
import { questionNamed } from '../metrics/library.ts';
import { openBook } from '../metrics/open-book.ts';
import { readSettings } from '../settings.ts';
import { toRows } from '../wire/rows.ts';
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
    const table = await book.engine.ask(questionNamed('book/quarantine'), { load, file: file ?? null });
    if (table.rowCount === 0)
      throw new UserError(
        'not_found',
        `no rows set aside by load ${load}${file === undefined ? '' : ` of file ${file}`}`,
        'see `forewarn loads`',
      );
    if (format === 'table')
      return toText(
        pick(
          table,
          columns.map((name) => ({ from: name, to: name })),
        ),
      );
    return quarantineCsv(
      load,
      toRows(table).map((row) => ({
        file: String(row.file),
        row: Number(row.row),
        reason: String(row.reason),
        original: row.original === null || row.original === undefined ? null : String(row.original),
      })),
    );
  } finally {
    shelf.close();
  }
}

const columns = ['file', 'row', 'column', 'given', 'reason', 'loan_id'];
