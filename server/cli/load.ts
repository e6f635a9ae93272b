import { type Command, InvalidArgumentError } from 'commander';
import { localActor } from '../actor.ts';
import { evaluateHome } from '../alerts/evaluate-home.ts';
import { schemes } from '../contract/metric.ts';
import { UserError } from '../errors.ts';
import { type ControlTotals, controlTotalNames, type LoadJob, type LoadResult } from '../load/job.ts';
import { runLoad } from '../load/run.ts';
import { readSettings } from '../settings.ts';
import { showProgress } from './progress.ts';

type Flags = Pick<
  LoadJob,
  'layout' | 'source' | 'scheme' | 'currency' | 'asOf' | 'map' | 'units' | 'dateOrder' | 'maxQuarantine' | 'dryRun'
> & { json?: boolean };
type Repeated = { unit?: Record<string, string>; controlTotal?: ControlTotals };

/** `forewarn load FILE…`: loads tapes in the loader process, then evaluates the rules on what was published. */
export function loadCommand(program: Command): void {
  program
    .command('load')
    .description(
      'load loan tapes (csv, tsv, pipe or ; separated, also gzip or zstd; Parquet, xlsx) into a new snapshot',
    )
    .argument(
      '<files...>',
      'tapes of one source; originations, collection actions, benchmarks and labels may go with them',
    )
    .option('--layout <name>', 'layout in data/layouts, or a path to a .sql file')
    .option('--source <name>', 'name of the source (default: the layout’s, else main)')
    .option('--scheme <scheme>', 'overdue scheme, cn or lt30 (default: the layout’s, else cn)', oneScheme)
    .option('--currency <code>', 'ISO code (default: the layout’s, else CNY)', isoCode)
    .option('--as-of <month>', 'month of a tape that has no as_of column', month)
    .option('--map <field=COLUMN>', 'canonical column = column of the tape; repeatable', pair)
    .option(
      '--unit <field=unit>',
      'column = what its values are in: 万元, 千元, 元, 分; dmy, mdy; 期, M1=1-30, 天; repeatable',
      pair,
    )
    .option('--date-order <order>', 'dmy or mdy, where 03/04/2024 leaves it open', dayOrder)
    .option(
      '--control-total <name=figure>',
      'balance= or loans= of the tape, as its lender states it; repeatable',
      total,
    )
    .option('--max-quarantine <share>', 'share of rows and balance that may be set aside, such as 1%', share)
    .option('--dry-run', 'check only, publish nothing')
    .option('--json', 'one JSON object on stdout')
    .action(async (files: string[], { json, unit, controlTotal, ...flags }: Flags & Repeated) => {
      const settings = readSettings(process.env);
      const result = await runLoad(
        settings,
        { ...flags, units: unit, controlTotals: controlTotal, files, actor: localActor.name },
        json ? () => undefined : showProgress(),
      );
      if (result.state === 'published') await evaluateHome(settings, localActor);
      process.stdout.write(json ? `${JSON.stringify(result)}\n` : '');
      if (result.state === 'failed') process.exitCode = 3;
      else if (json) process.exitCode = result.error ? 1 : 0;
      else if (result.error) throw new UserError(result.error.code, result.error.message, result.error.hint);
      if (!json) process.stdout.write(summary(result));
    });
}

function summary({ state, snapshot, source, months, rows, findings, error }: LoadResult): string {
  if (state === 'failed') return `load failed, nothing changed: ${error?.message ?? 'unknown fault'}\n`;
  const range =
    months.length > 1 ? `${months.length} months, ${months[0]} to ${months.at(-1)}` : (months[0] ?? 'no month');
  const head =
    state === 'checked'
      ? `checked, nothing published: source ${source}`
      : `published snapshot ${snapshot}: source ${source}`;
  const count = (n: number) => n.toLocaleString('en-US');
  const lines = findings.map(
    (finding) => `  ${finding.severity}  ${finding.rule}: ${count(finding.count)} (${finding.sample})\n`,
  );
  return `${head}, ${range}\n${count(rows.read)} rows read, ${count(rows.accepted)} accepted, ${count(rows.quarantined)} quarantined\n${lines.join('')}`;
}

function oneScheme(text: string): string {
  if (schemes.some((scheme) => scheme === text)) return text;
  throw new InvalidArgumentError(`It is one of ${schemes.join(', ')}.`);
}

function dayOrder(text: string): string {
  if (text === 'dmy' || text === 'mdy') return text;
  throw new InvalidArgumentError('It is dmy or mdy.');
}

function isoCode(text: string): string {
  if (/^[A-Z]{3}$/.test(text)) return text;
  throw new InvalidArgumentError('It is an ISO code such as CNY.');
}

function month(text: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new InvalidArgumentError('It is a month, YYYY-MM.');
}

function pair(text: string, before: Record<string, string> = {}): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('It is field=COLUMN, such as balance=UPB.');
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

function total(text: string, before: ControlTotals = {}): ControlTotals {
  const [given, figure = ''] = text.split('=');
  const name = controlTotalNames.find((known) => known === given);
  const number = Number(figure.replaceAll(',', ''));
  if (!name || figure === '' || !Number.isFinite(number))
    throw new InvalidArgumentError(
      `It is ${controlTotalNames.join('= or ')}= and a number, such as balance=1234567.89.`,
    );
  return { ...before, [name]: number };
}

function share(text: string): number {
  const number = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (text !== '' && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError('It is a share such as 1% or 0.01.');
}
