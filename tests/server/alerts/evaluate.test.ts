import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localActor } from '../../../server/actor.ts';
import { evaluateHome } from '../../../server/alerts/evaluate-home.ts';
import type { AlertAnswer } from '../../../server/contract/case.ts';
import type { AlertsAnswer, EvaluationRun, EvaluationsAnswer } from '../../../server/contract/alert.ts';
import type { RulesAnswer, StoredRule } from '../../../server/contract/rule.ts';
import { loadInto, makeHome, writeTape } from '../book.ts';
import { readSettings } from '../../../server/settings.ts';
import { openSite, type Site } from '../http/site.ts';
import { keepLevels } from './levels.ts';
import { overdueTape } from './tape.ts';

/**
 * CASH: 1, 2, 2, 3, 3 of 40 loans overdue in January, February, April, May, June (March is not loaded): .025, .05, .05,
 * .075, .075. CARD: 20 of 20 loans, too few to judge. Rule overdue-30-level-cn: warn .03, critical .05, for 2.
 */
const tape = overdueTape(
  [
    ['2024-01', 1],
    ['2024-02', 2],
    ['2024-04', 2],
    ['2024-05', 3],
    ['2024-06', 3],
  ].flatMap(([month, overdue]) => [
    { month: String(month), product: 'CASH', loans: 40, overdue: Number(overdue) },
    { month: String(month), product: 'CARD', loans: 20, overdue: 20 },
  ]),
);
const loadTape = (home: string) =>
  loadInto(home, [writeTape(home, 'tape.csv', tape)], { source: 'bank', scheme: 'cn' });

describe('evaluating the starter rules on a loaded tape', () => {
  it('judges the products of a source month by month, and only under rules of its scheme', async () => {
    const { home, remove } = makeHome();
    keepLevels(home);
    expect(await evaluateHome({ ...readSettings({}), home }, localActor)).toBeNull();
    await loadTape(home);
    const run = await evaluateHome({ ...readSettings({}), home }, localActor);
    expect(run).toMatchObject({ as_of: '2024-06', rules: 4, evaluations: 2 * 2 * 6 });
    expect(
      run?.events.map(({ month, kind, severity, value, rule, group }) => ({
        month,
        kind,
        severity,
        value,
        rule,
        group,
      })),
    ).toEqual([
      // .05 equals the critical limit: no breach of it
      {
        ...{ month: '2024-04', kind: 'fire', severity: 'warn', value: 0.05, rule: 'overdue-30-level-cn' },
        group: { source: 'bank', product: 'CASH' },
      },
      {
        ...{ month: '2024-06', kind: 'escalate', severity: 'critical', value: 0.075, rule: 'overdue-30-level-cn' },
        group: { source: 'bank', product: 'CASH' },
      },
    ]);
    expect(await evaluateHome({ ...readSettings({}), home }, localActor)).toMatchObject({ evaluations: 0, events: [] });
    remove();
  });
});

describe('alerts over HTTP', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(async (home) => {
      keepLevels(home);
      await loadTape(home);
    });
  });
  afterAll(() => site.close());

  const get = async <Answer>(path: string): Promise<Answer> => JSON.parse((await site.ask(path)).body);
  const evaluate = (body?: string) =>
    site.ask('/api/evaluations', {
      method: 'POST',
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    });

  it('POST /api/evaluations runs the rules to a month, then to the end, then adds nothing', async () => {
    const run = async (body?: string): Promise<EvaluationRun> => JSON.parse((await evaluate(body)).body);
    expect(await run('{"as_of":"2024-04"}')).toMatchObject({
      as_of: '2024-04',
      evaluations: 16,
      events: [{ kind: 'fire' }],
    });
    expect(await run()).toMatchObject({ as_of: '2024-06', evaluations: 8, events: [{ kind: 'escalate' }] });
    expect(await run('{}')).toMatchObject({ evaluations: 0, events: [] });
  });

  it('GET /api/alerts is the inbox, filtered as asked', async () => {
    const { rows, next } = await get<AlertsAnswer>('/api/alerts');
    expect(next).toBeNull();
    expect(rows).toMatchObject([
      {
        ...{
          metric: 'overdue_rate_30',
          group: { source: 'bank', product: 'CASH' },
          state: 'firing',
          severity: 'critical',
        },
        ...{ workflow: 'new', limit: 0.05, fired_month: '2024-04', last: { month: '2024-06', value: 0.075 } },
      },
    ]);
    expect((await get<AlertsAnswer>('/api/alerts?state=firing&severity=critical&workflow=new')).rows).toEqual(rows);
    expect((await get<AlertsAnswer>('/api/alerts?state=resolved,retired')).rows).toEqual([]);
    expect((await get<AlertsAnswer>('/api/alerts?severity=warn')).rows).toEqual([]);
  });

  it('GET /api/alerts/{id} adds the evaluations of the group, the month that is not loaded among them', async () => {
    const { rows } = await get<AlertsAnswer>('/api/alerts');
    const alert = await get<AlertAnswer>(`/api/alerts/${rows[0]?.id}`);
    expect(alert).toMatchObject({ ...rows[0] });
    expect(alert.evaluations.map(({ month, outcome, state }) => `${month} ${outcome} ${state}`)).toEqual([
      '2024-01 evaluated ok',
      '2024-02 evaluated pending',
      '2024-03 no_data pending',
      '2024-04 evaluated firing',
      '2024-05 evaluated firing',
      '2024-06 evaluated firing',
    ]);
  });

  it('GET /api/evaluations is the record, the skipped months with their reason, page by page', async () => {
    const ask = (query: string) => get<EvaluationsAnswer>(`/api/evaluations?rule=overdue-30-level-cn&${query}`);
    const march = await ask('month=2024-03');
    expect(march.rows.map(({ group, outcome, reason }) => `${group['product']} ${outcome} ${reason}`).sort()).toEqual([
      'CARD no_data month_not_loaded',
      'CASH no_data month_not_loaded',
    ]);
    expect((await ask('month=2024-03&outcome=evaluated')).rows).toEqual([]);
    const card = await ask('month=2024-03&group=product:CARD&group=source:bank');
    expect(card.rows.map(({ group }) => group['product'])).toEqual(['CARD']);
    const january = await ask('month=2024-01');
    expect(january.rows.find(({ group }) => group['product'] === 'CARD')).toMatchObject({
      ...{
        outcome: 'insufficient',
        reason: 'min_den_count',
        value: 1,
        numerator: 2000,
        denominator: 2000,
        level: null,
      },
    });
    const whole = await ask('limit=1000');
    const pages = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: EvaluationsAnswer = await ask(`limit=5${next === '' ? '' : `&after=${next}`}`);
      pages.push(...page.rows);
      next = page.next;
    }
    expect(pages).toEqual(whole.rows);
    expect(whole.rows).toHaveLength(12);
  });

  it('GET /api/rules lists the rules, GET /api/rules/{id} gives one', async () => {
    const { rows } = await get<RulesAnswer>('/api/rules');
    expect(rows).toHaveLength(4);
    expect(await get<StoredRule>('/api/rules/overdue-90-level-cn')).toEqual(
      rows.find(({ id }) => id === 'overdue-90-level-cn'),
    );
  });

  it.each([
    ['/api/alerts?colour=red', 400, 'unknown_parameter', 'colour'],
    ['/api/alerts?state=angry', 400, 'bad_parameter', 'state'],
    ['/api/alerts?after=yesterday', 400, 'bad_parameter', 'after'],
    ['/api/alerts?limit=0', 400, 'bad_parameter', 'limit'],
    ['/api/alerts/unknown', 404, 'not_found', 'unknown'],
    ['/api/rules/unknown', 404, 'not_found', 'unknown'],
    ['/api/evaluations?month=2024-13', 400, 'bad_parameter', 'month'],
    ['/api/evaluations?after=x', 400, 'bad_parameter', 'after'],
  ])('%s is answered %i %s, naming %s', async (path, status, code, named) => {
    const answer = await site.ask(path);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body).error).toMatchObject({ code, message: expect.stringContaining(named) });
  });

  it('POST /api/evaluations refuses what it does not know', async () => {
    expect((await evaluate('{"as_of":"June"}')).body).toContain('as_of');
    expect(JSON.parse((await evaluate('{"month":"2024-06"}')).body).error.code).toBe('unknown_parameter');
    expect((await evaluate('[]')).body).toContain('not a JSON object');
    const options = { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'as_of=2024-04' };
    expect((await site.ask('/api/evaluations', options)).status).toBe(400);
  });
});
