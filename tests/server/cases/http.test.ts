import { afterAll, beforeAll, expect, test } from 'vitest';
import { alertAnswer } from '../../../server/contract/case.ts';
import { evaluateHome } from '../../../server/alerts/evaluate-home.ts';
import { readSettings } from '../../../server/settings.ts';
import { localActor } from '../../../server/actor.ts';
import { keepLevels } from '../alerts/levels.ts';
import { overdueTape } from '../alerts/tape.ts';
import { loadInto, writeTape } from '../book.ts';
import { openSite, type Site } from '../http/site.ts';

let site: Site;
let ids: string[];
beforeAll(async () => {
  const months = ['2024-01', '2024-02', '2024-03'].flatMap((month) =>
    ['CASH', 'CARD', 'AUTO'].map((product) => ({ month, product, loans: 50, overdue: 9 })),
  );
  site = await openSite(async (home) => {
    keepLevels(home);
    await loadInto(home, [writeTape(home, 'tape.csv', overdueTape(months))]);
    await evaluateHome({ ...readSettings({}), home }, localActor);
  });
  ids = site.state.alerts.all().map(({ id }) => id);
});
afterAll(() => site.close());

async function post(path: string, body?: unknown) {
  const answer = await site.ask(`/api/alerts/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: JSON.parse(answer.body) };
}

const notesOf = (timeline: { kind: string; actor: string | null; text: string | null }[]) =>
  timeline.filter(({ actor }) => actor !== null).map(({ kind, actor, text }) => [kind, actor, text]);

test('an alert is acknowledged once; its state stays, a later comment is added, and all of it is in the audit log', async () => {
  const [id = ''] = ids;
  const { status, body } = await post(`${id}/acknowledge`, { comment: 'looking at partner B' });
  expect(status).toBe(200);
  expect(alertAnswer.parse(body)).toMatchObject({ id, state: 'firing', workflow: 'acknowledged' });
  await post(`${id}/acknowledge`);
  const again = await post(`${id}/acknowledge`, { comment: 'and at C' });
  const said = [
    ['acknowledge', 'local', 'looking at partner B'],
    ['comment', 'local', 'and at C'],
  ];
  expect(notesOf(again.body.timeline)).toEqual(said);
  const entries = site.state.audit.list().filter(({ subject }) => subject === id);
  expect(entries.map(({ action, actor, detail }) => [action, actor, detail])).toEqual([
    ['alert.acknowledge', 'local', { text: 'looking at partner B' }],
    ['alert.comment', 'local', { text: 'and at C' }],
  ]);
  const listed = JSON.parse((await site.ask('/api/alerts?workflow=acknowledged')).body);
  expect(listed.rows.map((row: { id: string }) => row.id)).toEqual([id]);
});

test('a comment leaves the case as it is', async () => {
  const [, id = ''] = ids;
  const { body } = await post(`${id}/comment`, { text: '  wait for June  ' });
  expect(body).toMatchObject({ workflow: 'new' });
  expect(notesOf(body.timeline)).toEqual([['comment', 'local', 'wait for June']]);
  expect(JSON.parse((await site.ask(`/api/alerts/${id}`)).body)).toEqual(body);
});

test.each([
  ['comment', {}, 'text'],
  ['comment', { text: ' ' }, 'text'],
  ['comment', { text: 'x'.repeat(4001) }, 'text'],
  ['acknowledge', { comment: '' }, 'comment'],
])('%s with %j is refused by name and leaves nothing', async (verb, body, named) => {
  const [, , id = ''] = ids;
  expect(await post(`${id}/${verb}`, body)).toMatchObject({
    status: 400,
    body: { error: { code: 'bad_parameter', message: expect.stringContaining(`"${named}"`) } },
  });
  expect(site.state.cases.ofAlert(id)).toEqual([]);
});

test('an alert that does not exist is neither acknowledged nor commented on', async () => {
  for (const [verb, body] of [['acknowledge'], ['comment', { text: 'x' }]] as const) {
    expect(await post(`nobody/${verb}`, body)).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
  }
});
