import { type Command, InvalidArgumentError } from 'commander';
import { backtestRule } from '../alerts/backtest/backtest.ts';
import { draftOf } from '../alerts/rule-folder.ts';
import { type BacktestAnswer, type BacktestBody, backtestBody, type BacktestFigures } from '../contract/backtest.ts';
import { openShelf } from '../db/shelf.ts';
import { UserError } from '../errors.ts';
import { openBook } from '../metrics/open-book.ts';
import { readQuery } from '../routes/read-query.ts';
import { readSettings } from '../settings.ts';
import { openState } from '../state/state.ts';

type Flags = { event: Event; quiet?: string; horizon?: string; tuneTo?: string; json?: boolean };
type Event = Pick<BacktestBody['event'], 'metric' | 'threshold' | 'direction'>;

/** `forewarn backtest`: replays a rule over history and prints what it would have warned of. */
export function backtestCommand(program: Command): void {
  program
    .command('backtest <rule>')
    .description('replay a rule over history: what it would have warned of, how early, how often for nothing')
    .option('--event <metric>=x>', 'what it should warn of: METRIC>=X, or METRIC<=X', readEvent, ninety)
    .option('--quiet <months>', 'loaded months the metric must have stayed away before (3)')
    .option('--horizon <months>', 'months in which an event makes an alert right (6)')
    .option('--tune-to <month>', 'report on the months after this one, and on those up to it apart')
    .option('--json', 'one JSON object on stdout')
    .action(async (id: string, { event, quiet, horizon, tuneTo, json }: Flags) => {
      const answer = await backtestHome(readSettings(process.env).home, id, {
        event: { ...event, ...(quiet === undefined ? {} : { q: Number(quiet) }) },
        ...(horizon === undefined ? {} : { horizon: Number(horizon) }),
        ...(tuneTo === undefined ? {} : { tune_to: tuneTo }),
      });
      process.stdout.write(json ? `${JSON.stringify(answer)}\n` : report(answer));
    });
}

async function backtestHome(home: string, id: string, given: Record<string, unknown>): Promise<BacktestAnswer> {
  const shelf = await openShelf(home, openBook);
  const state = openState(home);
  try {
    const book = shelf.current();
    if (!book) throw new UserError('no_snapshot', 'nothing has been loaded yet', 'load a tape: npx forewarn load FILE');
    const stored = state.rules.get(id);
    if (!stored) {
      const ids = state.rules.list().map((rule) => rule.id);
      throw new UserError('not_found', `no rule "${id}"`, `rules: ${ids.join(', ')}`);
    }
    return await backtestRule(book, readQuery(backtestBody, { ...given, rule: draftOf(stored) }), null);
  } finally {
    state.close();
    shelf.close();
  }
}

const ninety: Event = { metric: 'overdue_rate_90', threshold: 0.015, direction: 'up' };

function readEvent(text: string): Event {
  const [, metric = '', sign, limit] = /^([\w+]+)([<>]=)(-?[\d.]+)$/.exec(text) ?? [];
  const threshold = Number(limit);
  if (sign === undefined || !Number.isFinite(threshold)) {
    throw new InvalidArgumentError('An event is METRIC>=X, such as overdue_rate_90>=0.02.');
  }
  return { metric, threshold, direction: sign === '>=' ? 'up' : 'down' };
}

function report(answer: BacktestAnswer): string {
  const { event, horizon, first, last, as_known, tuned } = answer;
  const sign = event.direction === 'up' ? '>=' : '<=';
  return [
    `${event.metric}${sign}${event.threshold} after ${event.q} months away from it; alerts count ${horizon} months ahead`,
    `${first ?? '–'} to ${last ?? '–'}, data ${as_known ? 'as known at the time' : 'as revised since'}`,
    ...lines(answer),
    ...(tuned ? ['', `up to the month it was tuned to:`, ...lines(tuned)] : []),
    '',
  ].join('\n');
}

const share = (part: number | null): string => (part === null ? '–' : `${(part * 100).toFixed(0)}%`);

function lines(figures: BacktestFigures): string[] {
  const { hits, missed, too_early, alerts, true_alarms, false_alarms, in_event, censored, lead } = figures;
  return [
    `events   ${hits} warned of, ${missed} missed, ${too_early} too early to tell; recall ${share(figures.recall)}`,
    `alerts   ${alerts}: ${true_alarms} true, ${false_alarms} false, ${in_event} in an event, ${censored} not yet known; precision ${share(figures.precision)}`,
    `lead     ${lead.median === null ? '–' : `${lead.median} months (${lead.values.join(', ')})`}`,
    `alarms   ${figures.alerts_per_group_year?.toFixed(2) ?? '–'} a group and year; firing ${share(figures.share_firing)} of the months`,
  ];
}
