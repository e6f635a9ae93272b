import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { monthIndex, monthText } from '../../../queries/meaning.ts';
import { backtestAnswer } from '../../../server/contract/backtest.ts';
import { questionNamed } from '../../../server/metrics/library.ts';
import { toRows } from '../../../server/wire/rows.ts';
import { overdueTape } from '../alerts/tape.ts';
import { liveBook, loadInto, makeHome, writeTape } from '../book.ts';
import { forewarn } from '../cli/forewarn.ts';
import { openSite, type Site } from '../http/site.ts';

const month = (number: number): string => monthText(monthIndex('2023-07') + number - 1);
/** Of 100 loans, month by month: past 2 % in months 6 to 10 and 15, at 5 % or more from month 9 to 10. */
const overdue = [1, 1, 1, 1, 1, 3, 4, 4, 6, 6, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 1];
const tape = overdueTape(
  overdue.map((late, at) => ({ month: month(at + 1), product: 'CASH', loans: 100, overdue: late })),
);

const rule = {
  id: 'cash',
  name: { en: 'Cash', zh: '现金贷' },
  kind: 'threshold',
  metric: 'overdue_rate_30',
  group_by: ['product'],
  warn: 0.02,
  critical: 0.1,
};
const event = { metric: 'overdue_rate_30', threshold: 0.05 };

let site: Site;
beforeAll(async () => {
  site = await openSite((home) => loadInto(home, [writeTape(home, 'tape.csv', tape)], { source: 'bank' }));
});
afterAll(() => site.close());

async function post(path: string, body: unknown) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await site.ask(`/api/rules${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: JSON.parse(answer.body) };
}

describe('a backtest', () => {
  test('tells what a rule that is not stored would have warned of, and stores nothing', async () => {
    const { status, body } = await post('/backtest', { rule, event });
    expect(status).toBe(200);
    expect(backtestAnswer.parse(body)).toEqual({
      ...{ events: 1, hits: 1, missed: 0, too_early: 0 },
      ...{ alerts: 2, true_alarms: 1, false_alarms: 1, in_event: 0, censored: 0 },
      ...{ precision: 0.5, recall: 1, lead: { median: 3, values: [3] } },
      ...{ alerts_per_group_year: 24 / 22, share_firing: 6 / 22 },
      ...{ event: { ...event, direction: 'up', q: 3 }, horizon: 6, first: month(1), last: month(22), as_known: false },
      by_group: [
        {
          group: { source: 'bank', product: 'CASH' },
          events: [{ month: month(9), verdict: 'hit', lead: 3 }],
          alerts: [
            { month: month(6), verdict: 'hit', lead: 3 },
            { month: month(15), verdict: 'false_alarm', lead: null },
          ],
        },
      ],
    });
    expect(site.state.rules.get('cash')).toBeNull();
    expect(site.state.alerts.all().filter((alert) => alert.rule.id === 'cash')).toEqual([]);
  });

  test('of a rule that was tuned reports on the months after, and apart on those before', async () => {
    const { body } = await post('/backtest', { rule, event, tune_to: month(12) });
    expect(body).toMatchObject({ first: month(13), events: 0, alerts: 1, false_alarms: 1, precision: 0 });
    expect(body.tuned).toMatchObject({ events: 1, hits: 1, alerts: 1, true_alarms: 1, precision: 1 });
    const { status, body: refused } = await post('/backtest', { rule, event, tune_to: month(22) });
    expect([status, refused.error.code, refused.error.message]).toEqual([
      400,
      'bad_parameter',
      'tune_to=2025-04 leaves nothing to report on',
    ]);
  });

  test('of a draft gives the figures of the live version beside it, unless that is the same', async () => {
    await post('', { ...rule, id: 'live', warn: 0.045 });
    const { body } = await post('/backtest', { rule: { ...rule, id: 'live' }, event });
    expect(body).toMatchObject({ hits: 1, live: { events: 1, hits: 0, missed: 1, in_event: 1, precision: null } });
    expect((await post('/backtest', { rule: { ...rule, id: 'live', warn: 0.045 }, event })).body.live).toBeUndefined();
  });

  test.each<[string, Record<string, unknown>, number, string]>([
    [
      'a limit out of order',
      { rule: { ...rule, warn: 0.2 }, event },
      422,
      'rule: critical: limits must be in the order',
    ],
    ['a metric that there is not', { rule, event: { ...event, metric: 'odd' } }, 400, 'no metric "odd"'],
    ['no event', { rule }, 400, 'parameter "event" is missing'],
    ['a quiet time of none', { rule, event: { ...event, q: 0 } }, 400, '"event"'],
  ])('refuses %s', async (_what, body, status, message) => {
    expect(await post('/backtest', body)).toMatchObject({
      status,
      body: { error: { message: expect.stringContaining(message) } },
    });
  });

  test('is had from the command line too, of a stored rule', async () => {
    await post('', { ...rule, id: 'cash-line' });
    const run = await forewarn(site.home, ['backtest', 'cash-line', '--event', 'overdue_rate_30>=0.05', '--json']);
    const { body } = await post('/backtest', { rule: { ...rule, id: 'cash-line' }, event });
    expect([run.code, JSON.parse(run.out)]).toEqual([0, body]);
    const unknown = await forewarn(site.home, ['backtest', 'nobody']);
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('no rule "nobody"')]);
  });
});

test('figures are as known while each month comes by its own load, until one is replaced', async () => {
  const { home, remove } = makeHome();
  const load = async (number: number, late: number) => {
    const text = overdueTape([{ month: month(number), product: 'CASH', loans: 3, overdue: late }]);
    await loadInto(home, [writeTape(home, 'tape.csv', text)], { source: 'bank' });
  };
  const asKnown = async () => {
    const book = await liveBook(home);
    const rows = toRows(await book.engine.ask(questionNamed('book/as_known'), {}));
    book.engine.close();
    return rows;
  };
  try {
    await load(1, 0);
    await load(2, 1);
    expect(await asKnown()).toEqual([{ source: 'bank', as_known: true }]);
    await load(2, 0);
    expect(await asKnown()).toEqual([{ source: 'bank', as_known: false }]);
  } finally {
    remove();
  }
});
