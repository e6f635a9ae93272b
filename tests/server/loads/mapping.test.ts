import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Load } from '../../../server/contract/load.ts';
import type { MappingQuestion, MappingTrial } from '../../../server/contract/mapping.ts';
import type { MetricAnswer } from '../../../server/contract/metric.ts';
import { type RunningDesk, startDesk } from './server.ts';

let desk: RunningDesk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

/** Uploads a tape that has to be asked about, and gives the question and the ways to answer it. */
async function ask(text: string, source: string) {
  const { body } = await desk.upload({ 'tape.csv': text }, { source });
  await desk.until(body.id, 'needs_mapping');
  const { body: question } = await desk.ask<MappingQuestion>(`loads/${body.id}/preview`);
  const [tape] = question.tapes;
  if (!tape) throw new Error('a question is about a tape');
  return {
    tape,
    answer: (given: unknown) => desk.ask(`loads/${body.id}/mapping`, 'PUT', given),
    attempt: async (given: unknown) => {
      const { status, body: trial } = await desk.ask<MappingTrial>(`loads/${body.id}/mapping`, 'POST', given);
      return { status, trial: trial.tapes?.[0] };
    },
    until: (...states: Load['state'][]) => desk.until(body.id, ...states),
    id: body.id,
  };
}

const balances = async (source: string): Promise<string[]> => {
  const { body } = await desk.ask<MetricAnswer>(`metrics/balance_total?source=${source}&by=month`);
  return body.rows.map(({ month, value }) => `${month} ${value}`);
};

test('dates that may be day/month or month/day are asked about, and the answer goes for the next tape of the source', async () => {
  const tape = 'loan_id,as_of,product,balance,dpd\nA,05/04/2024,P,7,0\nB,05/04/2024,P,5,0\n';
  const { tape: asked, attempt, answer, until } = await ask(tape, 'dated');
  expect(asked).toMatchObject({ missing: [], dates: [{ column: 'as_of', order: null, sample: '05/04/2024' }] });
  expect((await attempt({})).trial).toMatchObject({ open: ['as_of'], rows: [{ bad: null }, { bad: null }] });
  const { trial } = await attempt({ unit: { as_of: 'dmy' } });
  expect(trial?.open).toEqual([]);
  expect(trial?.rows[0]?.cells[trial.fields.indexOf('as_of')]).toBe('2024-04-30');
  expect(await answer({ unit: { as_of: 'ymd' } })).toMatchObject({ status: 400 });
  await answer({ unit: { as_of: 'dmy' } });
  expect(await until('published')).toMatchObject({ months: ['2024-04'] });
  await desk.load(tape.replaceAll('05/04', '05/05'), { source: 'dated' });
  expect(await balances('dated')).toEqual(['2024-04 12', '2024-05 12']);
});

test('an answer can be tried: what is still missing, and the first rows as they would be read', async () => {
  const { attempt, answer, until } = await ask(
    '借据号,统计日期,产品,余额,最大逾期天数,逾期期数\n01,2024年6月,P,"1,234.5",90,2\n02,2024年6月,P,0.8,0,x\n',
    'tried',
  );
  const first = await attempt({ map: { balance: '余额' }, unit: { balance: '万元' } });
  expect(first.trial).toMatchObject({
    missing: ['dpd'],
    doubts: [
      { column: '最大逾期天数', near: 'dpd', because: 'worst_ever', needed: true },
      { column: '逾期期数', near: 'dpd', because: 'periods', needed: true },
    ],
    fields: ['as_of', 'loan_id', 'product', 'balance'],
    rows: [{ cells: ['2024-06-30', '01', 'P', '12345000.00'], bad: null }, { bad: null }],
  });
  const whole = { map: { balance: '余额', bucket_raw: '逾期期数' }, unit: { balance: '万元', bucket_raw: '期' } };
  const second = await attempt(whole);
  expect(second.trial).toMatchObject({
    missing: [],
    unread: ['最大逾期天数'],
    fields: ['as_of', 'loan_id', 'product', 'balance', 'dpd', 'bucket_raw'],
    rows: [
      { cells: ['2024-06-30', '01', 'P', '12345000.00', '31', '31-60'], bad: null },
      { bad: { field: 'bucket_raw', why: 'unreadable', given: 'x' } },
    ],
  });
  expect(await attempt({ map: { balance: 'nowhere' } })).toMatchObject({ status: 400 });
  expect(await until('needs_mapping')).toMatchObject({ rows: { read: 0 } });
  await answer(whole);
  await until('rejected');
});

test('columns of direct identifiers are named, and their cells never leave the loader', async () => {
  const people = ['13800138000', '13900138000', '13700138001'];
  const lines = people.map((phone, at) => `L${at},2024-06-30,P,1,0,王小明,${phone},x`);
  const { tape, id } = await ask(`nr,as_of,product,balance,dpd,姓名,联系,note\n${lines.join('\n')}\n`, 'people');
  expect(tape.identifiers).toEqual([
    { column: '姓名', kind: 'name' },
    { column: '联系', kind: 'mobile' },
  ]);
  const shown = JSON.stringify((await desk.ask(`loads/${id}/preview`)).body);
  expect(shown).not.toMatch(/王小明|13800138000/);
  expect(tape.rows[0]).toEqual(['L0', '2024-06-30', 'P', '1', '0', null, null, 'x']);
  await desk.ask(`loads/${id}`, 'DELETE');
});

test('a column that is not to be read stays unread, for the next tape of the source too', async () => {
  const text = 'nr,as_of,product,balance,dpd,grade\nA,2024-06-30,P,1,0,Z\n';
  const { attempt, answer, until } = await ask(text, 'ignoring');
  const given = { map: { loan_id: 'nr' }, ignore: ['grade'] };
  expect((await attempt(given)).trial).toMatchObject({ unread: ['grade'], missing: [] });
  await answer(given);
  await until('published');
  const next = await desk.load(text.replace('06-30', '07-31'), { source: 'ignoring' });
  expect(next.findings).toContainEqual(expect.objectContaining({ rule: 'column_unread', sample: 'grade' }));
});

test('layouts can be listed before one is chosen', async () => {
  const { body } = await desk.ask<{ rows: unknown[] }>('layouts');
  expect(body.rows).toContainEqual(
    expect.objectContaining({ name: 'uci-cards', source: 'uci-cards', scheme: 'lt30', currency: 'TWD' }),
  );
});
