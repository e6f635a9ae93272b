import { afterAll, beforeAll, expect, test } from 'vitest';
import { localActor } from '../../../server/actor.ts';
import { evaluateHome } from '../../../server/alerts/evaluate-home.ts';
import { type Summary, summaryAnswer } from '../../../server/contract/summary.ts';
import { readSettings } from '../../../server/settings.ts';
import { keepLevels } from '../alerts/levels.ts';
import { overdueTape } from '../alerts/tape.ts';
import { loadInto, writeTape } from '../book.ts';
import { openSite, type Site } from '../http/site.ts';
import { untold } from './untold.ts';

let site: Site;
beforeAll(async () => {
  const months = ['2024-01', '2024-02', '2024-03'].flatMap((month, at) =>
    ['CASH', 'CARD', 'AUTO'].map((product) => ({
      month,
      product,
      loans: 50,
      overdue: product === 'CARD' ? 0 : 3 * at,
    })),
  );
  site = await openSite(async (home) => {
    keepLevels(home);
    await loadInto(home, [writeTape(home, 'tape.csv', overdueTape(months))]);
    await evaluateHome({ ...readSettings({}), home }, localActor);
  });
});
afterAll(() => site.close());

async function summaryOf(path: string): Promise<Summary> {
  const { status, body } = await site.ask(`/api/summary/${path}`);
  expect([status, status === 200 ? '' : body]).toEqual([200, '']);
  return summaryAnswer.parse(JSON.parse(body));
}

async function post(month: string, body: unknown) {
  const options = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await site.ask(`/api/summary/${month}/notes`, options);
  return { status: answer.status, body: JSON.parse(answer.body) };
}

const factOf = ({ facts }: Summary, id: string) => facts.find((fact) => fact.id === id);
const textsOf = (summary: Summary, section: string) =>
  summary.sections.find(({ id }) => id === section)?.sentences.map(({ text }) => text);

test('figures are Σ numerator / Σ denominator with their change, from the same questions as everywhere', async () => {
  // 12 of 150 loans of equal balance are past 30 days in March, 6 in February
  const rate = factOf(await summaryOf('2024-03'), 'overdue_rate_30');
  expect(rate?.value).toBeCloseTo(12 / 150, 9);
  expect(rate?.change_month).toMatchObject({ text: '+4.00 pp', month: '2024-02', reason: null });
  expect(rate?.change_month?.value).toBeCloseTo(6 / 150, 9);
  expect(rate?.change_year).toMatchObject({ value: null, text: '–', reason: 'month_not_loaded' });
});

test('the headline names who is past which limit, and sections say what they hold', async () => {
  const summary = await summaryOf('2024-03');
  expect(summary.headline.text).toBe(
    'AUTO and CASH past the critical limit; 30+ overdue rate 8.00%, up 4.00 pp on the month',
  );
  expect(textsOf(summary, 'limits')?.[0]).toMatch(/^2 of 3 products with a limit are past it: /);
  const zh = await summaryOf('2024-03?lang=zh-CN');
  expect(zh.headline.text).toBe('AUTO、CASH 突破严重线；30+ 逾期率 8.00%，较上月上升 4.00 个百分点');
});

test.each(['2024-01', '2024-02', '2024-03', '2024-03?lang=zh-CN', '2024-01?lang=zh-CN'])(
  'every number in every sentence of %s is one of its facts',
  async (path) => {
    const summary = await summaryOf(path);
    const sentences = [summary.headline, ...summary.lead, ...summary.sections.flatMap(({ sentences: own }) => own)];
    expect(sentences.length).toBeGreaterThan(8);
    expect(sentences.flatMap((sentence) => untold(sentence, summary.facts))).toEqual([]);
  },
);

test('what is kept of a person carries author and time; a decision its newest progress, also a month later', async () => {
  const decision = await post('2024-02', {
    kind: 'decision',
    text: 'Stop partner B',
    owner: 'Wang',
    due: '2024-03-10',
  });
  expect(decision).toMatchObject({ status: 201, body: { state: 'open', actor: 'local', owner: 'Wang' } });
  const done = { kind: 'progress', text: 'Stopped', decision: decision.body.id, state: 'done' };
  expect((await post('2024-03', done)).status).toBe(201);
  expect((await post('2024-02', { kind: 'commentary', text: 'Quiet' })).status).toBe(201);
  const rowsOf = (summary: Summary, id: string) =>
    summary.sections.find((one) => one.id === id)?.table?.rows.map(({ cells }) => cells.map(({ text }) => text));
  expect(rowsOf(await summaryOf('2024-03'), 'follow_up')).toEqual([['done', 'Stop partner B', 'Wang', '2024-03-10']]);
  const february = await summaryOf('2024-02');
  expect(rowsOf(february, 'commentary')?.[0]?.slice(0, 2)).toEqual(['Quiet', 'local']);
  expect(february.notes.map(({ at }) => Number.isNaN(Date.parse(at)))).toEqual([false, false]);
  expect(site.state.audit.list().some(({ action }) => action === 'summary.decision')).toBe(true);
});

test.each([
  [{ kind: 'decision', text: 'x', owner: 'Wang' }, 400, 'decision without due'],
  [{ kind: 'commentary', text: 'x', owner: 'Wang' }, 400, 'owner means nothing of commentary'],
  [{ kind: 'progress', text: 'x', decision: 99, state: 'done' }, 404, 'no decision 99 of source main'],
  [{ kind: 'rumour', text: 'x' }, 400, 'parameter "kind" cannot be "rumour"'],
])('the note %j is refused', async (note, status, message) => {
  expect(await post('2024-02', note)).toMatchObject({ status, body: { error: { message } } });
});

test.each([
  ['2024-07', 404, '2024-07 is not loaded of source main', 'months: 2024-01, 2024-02, 2024-03'],
  ['2024-03?source=none', 404, 'no source "none"', 'sources: main'],
  ['2024-13', 400, 'parameter "month" cannot be "2024-13"', 'month is a month, YYYY-MM'],
])('%s is refused with what there is', async (path, status, message, hint) => {
  const { status: given, body } = await site.ask(`/api/summary/${path}`);
  expect([given, JSON.parse(body).error]).toMatchObject([status, { message, hint }]);
});

test('an empty home says that nothing is loaded', async () => {
  const empty = await openSite();
  try {
    const { status, body } = await empty.ask('/api/summary/2024-03');
    expect([status, JSON.parse(body).error.code]).toEqual([404, 'no_snapshot']);
  } finally {
    await empty.close();
  }
});
