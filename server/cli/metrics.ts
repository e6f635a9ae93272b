import { type Command, Option } from 'commander';
import * as z from 'zod';
import { metricQuery } from '../contract/metric.ts';
import { openShelf } from '../db/shelf.ts';
import { askMetric } from '../metrics/ask.ts';
import { openBook } from '../metrics/open-book.ts';
import { metricStatement } from '../metrics/statement.ts';
import { chosenBook } from '../routes/chosen-book.ts';
import { readQuery } from '../routes/read-query.ts';
import { readSettings } from '../settings.ts';
import { toArrow } from '../wire/arrow.ts';
import { toCsv } from '../wire/csv.ts';
import { toRows } from '../wire/rows.ts';
import { toText } from './text-table.ts';

const outputs = ['table', 'json', 'csv', 'arrow', 'sql'] as const;
type Output = (typeof outputs)[number];

/** `metrics ID`: the same as GET /api/metrics/{id}; each query parameter is a flag. */
export function metricsCommand(program: Command): void {
  const command = program
    .command('metrics')
    .argument('<id>', 'metric, such as overdue_rate_30')
    .description('ask one metric of the loaded book')
    .addOption(new Option('--format <format>', 'how to print it').choices(outputs).default('table'));
  for (const option of queryOptions()) command.addOption(option);
  command.action(async (id: string, { format, ...flags }: { format: Output }) => {
    process.stdout.write(await answer(id, format, readQuery(metricQuery, toParameters(flags))));
  });
}

async function answer(id: string, format: Output, query: z.output<typeof metricQuery>): Promise<string | Uint8Array> {
  const shelf = await openShelf(readSettings(process.env).home, openBook);
  try {
    const book = await chosenBook(shelf, query.snapshot);
    if (format === 'sql') return metricStatement(book, id, query);
    const { head, table } = await askMetric(book, id, query);
    if (format === 'json') return `${JSON.stringify({ ...head, rows: toRows(table) }, null, 2)}\n`;
    if (format === 'csv') return toCsv(table);
    return format === 'arrow' ? toArrow(table) : toText(table);
  } finally {
    shelf.close();
  }
}

/** One flag for each query parameter; those of lists may be repeated. Underscores may be written as they are. */
function queryOptions(): Option[] {
  const { properties = {} } = z.toJSONSchema(metricQuery, { unrepresentable: 'any' });
  return Object.entries(metricQuery.shape).flatMap(([name, field]) => {
    const about = field.description ?? '';
    const schema = properties[name];
    const repeats = typeof schema === 'object' && schema.type === 'array';
    const option = (flag: string) =>
      repeats
        ? new Option(`--${flag} <value>`, about).argParser((value: string, all: string[] = []) => [...all, value])
        : new Option(`--${flag} <value>`, about);
    return name.includes('_') ? [option(name.replaceAll('_', '-')), option(name).hideHelp()] : [option(name)];
  });
}

/** Commander hands flags over in camel case. */
function toParameters(flags: Record<string, unknown>): Record<string, unknown> {
  const named = (flag: string) => flag.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(flags).map(([flag, value]) => [named(flag), value]));
}
