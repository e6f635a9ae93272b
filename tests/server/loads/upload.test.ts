import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { overdueTape } from '../alerts/tape.ts';
import { type RunningDesk, startDesk } from './server.ts';

let desk: RunningDesk;
beforeAll(async () => {
  desk = await startDesk(undefined, { FOREWARN_UPLOAD_MB: '1' });
});
afterAll(() => desk.stop());

const tape = overdueTape([{ month: '2024-01', product: 'CASH', loans: 3, overdue: 1 }]);
const errorOf = ({ status, body }: { status: number; body: unknown }) => {
  const { error } = body as { error?: { code: string; message: string } };
  return { status, code: error?.code, message: error?.message };
};

/** A form as bytes, so that a file may be called anything. */
function sendForm(disposition: string, end = '\r\n--edge--\r\n'): Promise<{ status: number; body: unknown }> {
  const body = `--edge\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${tape}${end}`;
  return sendRaw('multipart/form-data; boundary=edge', body);
}

async function sendRaw(type: string, body: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${desk.address}/api/loads`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
  return { status: response.status, body: await response.json() };
}

test.each([
  ['a path upwards', 'filename="../../../evil.csv"', 'evil.csv'],
  ['a path of Windows', 'filename="C:\\\\temp\\\\evil.csv"', 'evil.csv'],
  ['an absolute path', 'filename="/etc/cron.d/evil"', 'evil'],
  ['a sign nobody sees', "filename*=utf-8''%E2%80%8B", 'file'],
  ['300 characters', `filename="${'长'.repeat(300)}.csv"`, '长'.repeat(120)],
  ['line breaks', "filename*=utf-8''a%0D%0AX-Evil%3A%201.csv", 'aX-Evil: 1.csv'],
  ['marks that turn text around', "filename*=utf-8''a%E2%80%AEvsc.exe", 'avsc.exe'],
])('a file named by %s is stored under a name of ours and shown harmless', async (_, filename, name) => {
  const { status, body } = await sendForm(`name="file"; ${filename}`);
  expect({ status, body }).toMatchObject({ status: 202, body: { files: [{ name, bytes: tape.length }] } });
  const { id } = body as { id: string };
  await desk.ask(`loads/${id}`, 'DELETE');
  expect(existsSync(join(dirname(desk.home), 'evil.csv'))).toBe(false);
  expect(desk.leftOver()).toEqual([]);
});

test('files that are too large together are refused, whether their size is said before or not', async () => {
  const large = 'x'.repeat(700_000);
  const said = await desk.upload({ 'a.csv': large, 'b.csv': large, 'c.csv': large, 'd.csv': large });
  expect(errorOf(said)).toMatchObject({ status: 413, code: 'too_large' });
  const found = await desk.upload({ 'a.csv': large, 'b.csv': large });
  expect(errorOf(found)).toMatchObject({
    status: 413,
    code: 'too_large',
    message: 'the files are larger than 1 MB together',
  });
  expect(desk.leftOver()).toEqual([]);
});

test.each([
  ['no form', () => sendRaw('application/json', '{}'), 'usage', 'no form|not a form'],
  ['a form without its boundary', () => sendRaw('multipart/form-data', 'x'), 'usage', 'oundary'],
  ['a form that is cut off', () => sendForm('name="file"; filename="a.csv"', ''), 'usage', 'cannot be read'],
  ['a form without a file', () => desk.upload({}), 'usage', 'no file'],
  ['a file in another field', () => sendForm('name="tape"; filename="a.csv"'), 'unknown_parameter', 'tape'],
  ['an unknown field', () => desk.upload({ a: tape }, { colour: 'red' }), 'unknown_parameter', 'colour'],
  ['a layout by path', () => desk.upload({ a: tape }, { layout: '../x.sql' }), 'bad_parameter', 'layout'],
  ['a malformed month', () => desk.upload({ a: tape }, { as_of: '2024-13' }), 'bad_parameter', 'as_of'],
  ['a malformed mapping', () => desk.upload({ a: tape }, { map: 'balance' }), 'bad_parameter', 'map'],
  ['a field without end', () => desk.upload({ a: tape }, { source: 'x'.repeat(70_000) }), 'too_large', 'source'],
])('%s is refused, and nothing is left of it', async (_, send, code, says) => {
  const error = errorOf(await send());
  expect(error.code).toBe(code);
  expect(error.message).toMatch(new RegExp(says));
  expect(desk.leftOver()).toEqual([]);
});

test('a client that hangs up in the middle of an upload leaves nothing behind, and the server standing', async () => {
  await new Promise<void>((resolve) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=edge' };
    const asking = request(`${desk.address}/api/loads`, { method: 'POST', headers, agent: false });
    asking.on('error', () => undefined).on('close', resolve);
    asking.write(`--edge\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${tape}`);
    setTimeout(() => asking.destroy(), 200);
  });
  await expect.poll(() => desk.leftOver(), { timeout: 5_000 }).toEqual([]);
  expect((await desk.ask('health')).status).toBe(200);
});

test('the mapping of a form is one JSON object or pairs, a name with = in it too', async () => {
  const renamed = tape.replace('balance', 'UPB=1').replace('dpd', 'late');
  const pairs = await desk.upload({ 'a.csv': renamed }, { map: ['balance=UPB=1', 'dpd=late'] });
  await desk.until(pairs.body.id, 'published');
  const json = await desk.upload({ 'a.csv': renamed }, { map: '{"balance":"UPB=1","dpd":"late"}' });
  await desk.until(json.body.id, 'published');
  expect(readdirSync(join(desk.home, 'inbox'))).toEqual([]);
  expect(desk.logged).toEqual([]);
});
