import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storedRule } from '../../../server/contract/rule.ts';
import { overdueTape } from '../alerts/tape.ts';
import { loadInto, writeTape } from '../book.ts';
import { openSite, type Site } from '../http/site.ts';

let site: Site;
beforeAll(async () => {
  const overdue = [1, 1, 2, 4, 6];
  const months = overdue.map((late, at) => ({ month: `2024-0${at + 1}`, product: 'CASH', loans: 100, overdue: late }));
  site = await openSite((home) =>
    loadInto(home, [writeTape(home, 'tape.csv', overdueTape(months))], { source: 'bank' }),
  );
});
afterAll(() => site.close());

async function ask(method: string, path: string, body?: unknown) {
  const answer = await site.ask(`/api/rules${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, headers: answer.headers, body: answer.body === '' ? null : JSON.parse(answer.body) };
}

const makeDraft = (changes: Record<string, unknown> = {}) => ({
  id: 'cash-level',
  name: { en: 'Cash level', zh: '现金贷水平' },
  kind: 'threshold',
  metric: 'overdue_rate_30',
  group_by: ['product'],
  warn: 0.03,
  critical: 0.05,
  ...changes,
});
const alertsOf = (rule: string) =>
  site.state.alerts
    .all()
    .filter((alert) => alert.rule.id === rule)
    .map((alert) => `v${alert.rule.version} ${alert.fired_month} ${alert.state} ${alert.severity}`)
    .sort();
const actions = (rule: string) =>
  site.state.audit
    .list()
    .filter(({ subject }) => subject === rule)
    .map(({ action, actor }) => `${actor} ${action}`);

test('a rule is published, judged at once, changed, and taken out of use; versions and audit tell of it', async () => {
  const made = await ask('POST', '', makeDraft());
  expect(made).toMatchObject({ status: 201, headers: { location: '/api/rules/cash-level' } });
  expect(storedRule.parse(made.body)).toMatchObject({ version: 1, active: true, clear: 0.03, min_den_count: 30 });
  expect(alertsOf('cash-level')).toEqual(['v1 2024-04 firing critical']);

  const changed = await ask('PUT', '/cash-level', makeDraft({ warn: 0.05, critical: 0.07 }));
  expect(changed).toMatchObject({ status: 200, body: { version: 2, warn: 0.05 } });
  expect(alertsOf('cash-level')).toEqual(['v1 2024-04 superseded critical', 'v2 2024-05 firing warn']);
  const same = await ask('PUT', '/cash-level', makeDraft({ warn: 0.05, critical: 0.07 }));
  expect(same.body).toEqual(changed.body);

  expect((await ask('DELETE', '/cash-level')).status).toBe(204);
  expect(alertsOf('cash-level')).toEqual(['v1 2024-04 superseded critical', 'v2 2024-05 superseded warn']);
  expect((await ask('GET', '/cash-level')).body).toMatchObject({ active: false, version: 2 });
  expect((await ask('DELETE', '/cash-level')).status).toBe(404);

  const { body: versions } = await ask('GET', '/cash-level/versions');
  expect(versions.rows).toMatchObject([
    { rule: { version: 1, active: false, warn: 0.03 }, created_by: 'local' },
    { rule: { version: 2, active: false, warn: 0.05 }, created_by: 'local' },
  ]);
  expect(actions('cash-level')).toEqual(['local rule.create', 'local rule.change', 'local rule.retire']);
});

test('an id out of use may be used again: the rule goes on as its next version', async () => {
  await ask('POST', '', makeDraft({ id: 'again' }));
  await ask('DELETE', '/again');
  expect(await ask('POST', '', makeDraft({ id: 'again' }))).toMatchObject({
    status: 201,
    body: { version: 2, active: true },
  });
});

describe('a rule is refused with the field and what would be right', () => {
  test.each<[string, Record<string, unknown>, RegExp, RegExp]>([
    ['a limit that is missing', { warn: undefined }, /^warn: is missing$/, /a rule of kind threshold has .*critical/],
    ['limits out of order', { warn: 0.06 }, /^critical: limits must be in the order clear ≤ warn ≤ critical/, /./],
    ['a limit as text', { warn: '3%' }, /^warn: /, /warn is one number/],
    ['a kind that there is not', { kind: 'magic' }, /^kind: /, /kind is one of threshold, change_pp/],
    ['a field of another kind', { lambda: 0.2 }, /^lambda: unknown field$/, /a rule of kind threshold has/],
    ['a metric that there is not', { metric: 'overdue_rat' }, /^metric: no metric "overdue_rat"/, /overdue_rate_30/],
    ['a vintage at mixed ages', { metric: 'v_ever' }, /^group_by: v_ever would mix cohorts/, /add mob/],
    ['a bucket of a rate', { group_by: ['bucket'] }, /^group_by: .*cannot be asked by bucket/, /coin_M0/],
    ['two segments', { group_by: ['grade', 'channel'] }, /^group_by: /, /where=segment:value/],
    ['a source that there is not', { filter: { source: ['main'] } }, /^filter: source: no source/, /sources: bank/],
    ['a segment that there is not', { filter: { where: ['colour:red'] } }, /^filter: .*colour/, /segments: grade/],
    ['a basis it has not', { metric: 'balance_total', basis: 'count' }, /^basis: /, /balance/],
    ['an id with capitals', { id: 'Cash' }, /^id: at most 64/, /./],
  ])('%s', async (_what, changes, message, hint) => {
    expect(await ask('POST', '', makeDraft({ id: 'refused', ...changes }))).toMatchObject({
      status: 422,
      body: {
        error: { code: 'bad_rule', message: expect.stringMatching(message), hint: expect.stringMatching(hint) },
      },
    });
    expect(site.state.rules.get('refused')).toBeNull();
  });

  test('an id that is taken, and one that differs from its address', async () => {
    await ask('POST', '', makeDraft({ id: 'taken' }));
    expect((await ask('POST', '', makeDraft({ id: 'taken' }))).body.error.message).toMatch(/^id: a rule "taken"/);
    expect((await ask('PUT', '/taken', makeDraft({ id: 'other' }))).body.error.message).toMatch(/^id: the rule is/);
    expect((await ask('PUT', '/nobody', makeDraft({ id: 'nobody' }))).status).toBe(404);
  });
});
