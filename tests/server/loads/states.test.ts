import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Load, LoadsAnswer } from '../../../server/contract/load.ts';
import type { HeldPreview } from '../../../server/contract/load-preview.ts';
import type { MappingQuestion } from '../../../server/contract/mapping.ts';
import type { MetricAnswer } from '../../../server/contract/metric.ts';
import { overdueTape } from '../alerts/tape.ts';
import { type RunningDesk, startDesk } from './server.ts';

let desk: RunningDesk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const tape = (month: string, overdue: number) => overdueTape([{ month, product: 'CASH', loans: 200, overdue }]);
const rates = async (): Promise<string[]> => {
  const { body } = await desk.ask<MetricAnswer>('metrics/overdue_rate_30?by=month&source=main');
  return body.rows.map(({ month, value }) => `${month} ${value}`);
};
const loadError = (load: Load) => ({ state: load.state, ...load.error });

test('a packed tape is read, checked and published; whoever follows it hears each state in turn', async () => {
  const { status, body } = await desk.upload({ '一月.csv.gz': gzipSync(tape('2024-01', 4)) });
  expect(status).toBe(202);
  expect(body).toMatchObject({ state: 'queued', files: [{ name: '一月.csv.gz' }], snapshot: null, live: false });
  const events = await desk.events(body.id);
  const states = events.filter(({ event }) => event === 'state').map(({ data }) => (data as Load).state);
  const inOrder = ['queued', 'reading', 'checking', 'publishing', 'published'];
  expect(inOrder.filter((state) => states.includes(state as Load['state']))).toEqual([...new Set(states)]);
  expect(states.at(-1)).toBe('published');
  expect(events.filter(({ event }) => event === 'progress').length).toBeGreaterThan(3);
  expect(events.filter(({ event }) => event === 'findings').at(-1)?.data).toMatchObject({
    source: 'main',
    months: ['2024-01'],
    rows: { read: 200, accepted: 200, quarantined: 0 },
  });
  expect(await desk.until(body.id, 'published')).toMatchObject({
    snapshot: '0001',
    live: true,
    months: ['2024-01'],
    rows: { read: 200, accepted: 200, quarantined: 0 },
    progress: null,
    error: null,
  });
  expect(await rates()).toEqual(['2024-01 0.02']);
  expect(desk.leftOver()).toEqual([]);
});

test('a load that has ended tells its last state at once, and a browser that comes back that there is no more', async () => {
  const [event, ...more] = await desk.events('0001');
  expect(event).toMatchObject({ event: 'state', data: { state: 'published', snapshot: '0001' } });
  expect(more).toEqual([]);
  const again = await fetch(`${desk.address}/api/loads/0001/events`, { headers: { 'last-event-id': 'end' } });
  expect(again.status).toBe(204);
});

test('a tape that is refused says file and line, and nothing changes', async () => {
  const before = await rates();
  const broken = tape('2024-02', 4).replace('CASH-7,', 'CASH-7,more,');
  const { body } = await desk.upload({ 'february.csv': broken });
  expect(loadError(await desk.until(body.id, 'rejected'))).toMatchObject({
    state: 'rejected',
    code: 'load_refused',
    message: 'february.csv, line 9: has more fields than the 9 of the header',
  });
  expect(await rates()).toEqual(before);
  expect(desk.leftOver()).toEqual([]);
});

test('what is uncertain is asked, with the first rows and what was made of the columns; the answer is kept for the source', async () => {
  const unclear = tape('2024-03', 6).replace('balance,dpd', 'UPB,最大逾期天数').replace('overdue_amount', 'colour');
  const { body } = await desk.upload({ 'march.csv': unclear }, { source: 'asked' });
  await desk.until(body.id, 'needs_mapping');
  const { body: question } = await desk.ask<MappingQuestion>(`loads/${body.id}/preview`);
  expect(question.tapes).toMatchObject([
    {
      files: ['march.csv'],
      missing: ['balance', 'dpd'],
      doubts: [{ column: '最大逾期天数', near: 'dpd', why: 'the worst ever, not the current days past due' }],
      unread: ['UPB', '最大逾期天数', 'colour'],
    },
  ]);
  expect(question.tapes[0]?.mapping).toContainEqual({ field: 'product', column: 'product', unit: null });
  expect(question.tapes[0]?.rows.length).toBe(20);
  expect(question.tapes[0]?.rows[0]).toEqual([
    ...['CASH-0', 'CASH', '2024-03-28', '2023-06-15', '200', '100', '45', '10', 'active'],
  ]);
  expect(question.fields).toContainEqual(
    expect.objectContaining({ name: 'balance', required: true, reading: 'money', units: ['元', '万元', '千元', '分'] }),
  );
  const answer = (map: unknown) => desk.ask(`loads/${body.id}/mapping`, 'PUT', map);
  expect(await answer({ map: { balanse: 'UPB' } })).toMatchObject({ status: 400 });
  expect(await answer({ map: { balance: 'nowhere' } })).toMatchObject({ status: 400 });
  expect(await answer({ map: { balance: 'UPB' } })).toMatchObject({ status: 200 });
  await desk.until(body.id, 'needs_mapping');
  await answer({ map: { dpd: '最大逾期天数' }, unit: { balance: '千元' } });
  expect(await desk.until(body.id, 'published')).toMatchObject({ source: 'asked', months: ['2024-03'] });
  const { body: balance } = await desk.ask<MetricAnswer>('metrics/balance_total?source=asked');
  expect(balance.rows[0]?.value).toBe(200 * 100 * 1000);
  expect(await desk.load(unclear.replaceAll('2024-03', '2024-04'), { source: 'asked' })).toMatchObject({
    months: ['2024-04'],
  });
});

test('a load that is held shows what balances, rates and alerts it would change, and changes them when published', async () => {
  const { body } = await desk.upload({ 'tape.csv': tape('2024-01', 12) }, { hold: 'true' });
  await desk.until(body.id, 'held');
  const before = await rates();
  const { body: preview } = await desk.ask<HeldPreview>(`loads/${body.id}/preview`);
  expect(preview).toMatchObject({
    state: 'held',
    left_out: [],
    rows: [
      {
        ...{ month: '2024-01', source: 'main', product: 'CASH' },
        before: { balance: 20_000, overdue_balance: 400, overdue_rate: 0.02 },
        after: { balance: 20_000, overdue_balance: 1200, overdue_rate: 0.06 },
      },
    ],
    alerts: [],
  });
  expect(await rates()).toEqual(before);
  expect(await desk.ask(`loads/${body.id}/publish`, 'POST')).toMatchObject({ status: 200 });
  expect(await desk.until(body.id, 'published')).toMatchObject({ live: true });
  expect(await rates()).toEqual(['2024-01 0.06']);
  expect(await desk.ask(`loads/${body.id}/publish`, 'POST')).toMatchObject({
    status: 409,
    body: { error: { code: 'wrong_state' } },
  });
});

test('a load that is held and cancelled leaves nothing behind; one who followed it and went away disturbs nobody', async () => {
  const before = await rates();
  const { body } = await desk.upload({ 'tape.csv': tape('2024-02', 12) }, { hold: 'true' });
  await desk.until(body.id, 'held');
  const leaving = new AbortController();
  const left = await fetch(`${desk.address}/api/loads/${body.id}/events`, { signal: leaving.signal });
  leaving.abort();
  await expect(left.text()).rejects.toThrow('abort');
  const following = desk.events(body.id);
  expect(await desk.ask(`loads/${body.id}`, 'DELETE')).toMatchObject({ status: 200, body: { state: 'cancelled' } });
  expect((await following).at(-1)).toMatchObject({ event: 'state', data: { state: 'cancelled' } });
  expect(await rates()).toEqual(before);
  expect(desk.leftOver()).toEqual([]);
  expect(await desk.ask(`loads/${body.id}`, 'DELETE')).toMatchObject({ status: 409 });
});

test('loads wait for one another in the order they came; one that waits can be cancelled', async () => {
  const held = (await desk.upload({ 'tape.csv': tape('2024-05', 2) }, { hold: 'true' })).body;
  const second = (await desk.upload({ 'tape.csv': tape('2024-06', 2) })).body;
  const third = (await desk.upload({ 'tape.csv': tape('2024-07', 2) })).body;
  await desk.until(held.id, 'held');
  expect(await desk.ask(`loads/${second.id}`)).toMatchObject({ body: { state: 'queued' } });
  expect(await desk.ask(`loads/${second.id}`, 'DELETE')).toMatchObject({ body: { state: 'cancelled' } });
  await desk.ask(`loads/${held.id}/publish`, 'POST');
  const numbers = [await desk.until(held.id, 'published'), await desk.until(third.id, 'published')];
  expect(Number(numbers[1]?.snapshot)).toBe(Number(numbers[0]?.snapshot) + 1);
});

test('the history has every load, newest first, in pages', async () => {
  const first = (await desk.ask<LoadsAnswer>('loads?limit=2')).body;
  const second = (await desk.ask<LoadsAnswer>(`loads?limit=100&after=${first.next}`)).body;
  const all = [...first.rows, ...second.rows].map(({ state }) => state);
  expect(first.rows.length).toBe(2);
  expect(second.next).toBeNull();
  expect(all.toReversed()).toEqual([
    ...['published', 'rejected', 'published', 'published', 'published', 'cancelled'],
    ...['published', 'cancelled', 'published'],
  ]);
  expect(desk.logged).toEqual([]);
});
