import { type Command, InvalidArgumentError, Option } from 'commander';
import { localActor } from '../actor.ts';
import { evaluateHome } from '../alerts/evaluate-home.ts';
import type { EvaluationRun, RunEvent } from '../contract/alert.ts';
import { month } from '../contract/metric.ts';
import { UserError } from '../errors.ts';
import { readSettings } from '../settings.ts';

/** `forewarn evaluate`: judges the rules on the live book and prints the events that are new. */
export function evaluateCommand(program: Command): void {
  program
    .command('evaluate')
    .description('evaluate the alert rules on what is loaded (runs by itself after each load)')
    .option('--as-of <month>', 'judge no month after this one', oneMonth)
    .addOption(new Option('--all', 'judge every month that is loaded (the default)').conflicts('asOf'))
    .option('--json', 'one JSON object on stdout')
    .action(async ({ asOf, json }: { asOf?: string; json?: boolean }) => {
      const run = await evaluateHome(readSettings(process.env), localActor, { asOf });
      if (!run)
        throw new UserError('no_snapshot', 'nothing has been loaded yet', 'load a tape: npx forewarn load FILE');
      process.stdout.write(json ? `${JSON.stringify(run)}\n` : report(run));
    });
}

function report({ snapshot, as_of, rules, evaluations, events }: EvaluationRun): string {
  const head = `snapshot ${snapshot}, months to ${as_of}: ${rules} rules, ${evaluations} new evaluations, ${events.length} new events`;
  return [head, ...events.map(line), ''].join('\n');
}

function line({ month: at, kind, severity, value, rule, group }: RunEvent): string {
  const where = Object.entries(group).map(([name, of]) => `${name}=${of}`);
  return [at, kind.padEnd(10), severity.padEnd(8), value?.toFixed(6) ?? '–'.padEnd(8), rule, ...where].join('  ');
}

function oneMonth(text: string): string {
  if (month.safeParse(text).success) return text;
  throw new InvalidArgumentError('It is a month, YYYY-MM.');
}
