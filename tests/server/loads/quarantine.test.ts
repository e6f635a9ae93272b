import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ErrorBody } from '../../../server/contract/error.ts';
import type { Load } from '../../../server/contract/load.ts';
import type { QuarantineAnswer } from '../../../server/contract/load-detail.ts';
import { forewarn } from '../cli/forewarn.ts';
import { makeHome } from '../book.ts';
import { type RunningDesk, startDesk } from './server.ts';

const head = 'loan_id,product,as_of,balance,dpd,status';
const tape = (rows: readonly string[]) => `${[head, ...rows].join('\n')}\n`;
const sound = ['A,CASH,2024-01-31,100,0,active', 'B,CASH,2024-01-31,200,0,active'];
/** Two rows cannot be read; the loan of one would run in a spreadsheet. */
const broken = ['=C1,CASH,2024-01-31,300,many,active', 'D,CASH,2024-01-31,,0,active'];

const { home, remove } = makeHome();
let desk: RunningDesk;
let load: Load;
beforeAll(async () => {
  desk = await startDesk(home);
  load = await desk.load(tape([...sound, ...broken]), { max_quarantine: '0.9' });
});
afterAll(async () => {
  await desk.stop();
  remove();
});

const csvOf = async (query: string) => fetch(`${desk.address}/api/loads/${load.id}/quarantine?format=csv${query}`);
const page = async (query = '') => (await desk.ask<QuarantineAnswer>(`loads/${load.id}/quarantine${query}`)).body;

test('rows set aside are listed with their place, rule, column and what stands there; pages put together are all', async () => {
  const { load: id, files, rows, next } = await page();
  expect({ id, files, next }).toEqual({ id: load.id, files: [{ file: 'tape.csv', rows: 2 }], next: null });
  expect(rows).toEqual([
    {
      ...{ file: 'tape.csv', row: 3, rule: 'value_unreadable', name: { en: 'Value unreadable', zh: '取值无法识别' } },
      ...{ reason: 'dpd unreadable or out of range', column: 'dpd', field: { en: 'Days past due', zh: '逾期天数' } },
      ...{ given: 'many', loan_id: '=C1' },
    },
    {
      ...{ file: 'tape.csv', row: 4, rule: 'value_missing', name: { en: 'Value missing', zh: '必填值缺失' } },
      ...{ reason: 'balance missing', column: 'balance', field: { en: 'Balance', zh: '贷款余额' } },
      ...{ given: null, loan_id: 'D' },
    },
  ]);
  const first = await page('?limit=1');
  const second = await page(`?limit=1&after=${first.next}`);
  expect([...first.rows, ...second.rows]).toEqual(rows);
  expect(second.next).toBe(null);
});

test('what was found names its rule and what is done with offenders', () => {
  expect(load.findings.find(({ rule }) => rule === 'value_missing')).toMatchObject({
    ...{ severity: 'warn', count: 1, name: { zh: '必填值缺失' }, policy: 'set_aside' },
    question: 'Which rows lack a value they cannot do without?',
  });
});

test('as CSV they are what the command line gives, under a name of their own', async () => {
  const response = await csvOf('');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename=quarantine-0001.csv');
  const text = await response.text();
  expect(text.split('\r\n')[1]).toBe(
    "0001,tape.csv,3,dpd unreadable or out of range,'=C1,CASH,2024-01-31,300,many,active",
  );
  expect(text).toBe((await forewarn(home, ['quarantine', '0001', '--format', 'csv'])).out);
});

test('corrected and uploaded they join their months, each loan under its own name', async () => {
  const corrected = (await (await csvOf('')).text()).replace('many', '40').replace('2024-01-31,,0', '2024-01-31,400,0');
  const mended = await desk.load(corrected);
  expect(mended.rows).toEqual({ read: 2, accepted: 2, quarantined: 0 });
  const { body } = await desk.ask<{ rows: { loan_id: string; balance: number }[] }>(
    'loans?metric=loan_cnt&month=2024-01',
  );
  expect(body.rows.map(({ loan_id, balance }) => [loan_id, balance])).toEqual([
    ['=C1', 300],
    ['A', 100],
    ['B', 200],
    ['D', 400],
  ]);
});

test('where nothing was set aside the list is empty, and there is no file', async () => {
  const clean = await desk.load(tape(sound.map((row) => row.replace('2024-01-31', '2024-02-29'))));
  expect((await desk.ask<QuarantineAnswer>(`loads/${clean.id}/quarantine`)).body.rows).toEqual([]);
  expect(await desk.ask(`loads/${clean.id}/quarantine?format=csv`)).toMatchObject({ status: 404 });
  expect((await csvOf('&file=other.csv')).status).toBe(404);
});

test('of a load that is unknown, or that changed nothing, there is nothing to give; a parameter of another form is named', async () => {
  expect(await desk.ask('loads/nowhere/quarantine')).toMatchObject({ status: 404 });
  const { body } = await desk.upload({ 'broken.csv': `${head}\nA,CASH` });
  await desk.until(body.id, 'rejected');
  expect(await desk.ask(`loads/${body.id}/quarantine`)).toMatchObject({
    status: 410,
    body: { error: { code: 'snapshot_gone' } },
  });
  expect(await desk.ask<ErrorBody>(`loads/${load.id}/quarantine?limit=0`)).toMatchObject({ status: 400 });
});
