import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { overdueTape } from '../alerts/tape.ts';
import { loadInto, makeHome, writeTape } from '../book.ts';
import { forewarn } from './forewarn.ts';

// one product and one month: nothing to compare with
const { home, remove } = makeHome();
beforeAll(async () => {
  const tape = overdueTape([{ month: '2024-06', product: 'CASH', loans: 40, overdue: 2 }]);
  await loadInto(home, [writeTape(home, 'tape.csv', tape)]);
});
afterAll(remove);

test('the ending of the file says the form, which another process makes to the byte; without a file it is JSON on stdout', async () => {
  const starts = { pdf: '%PDF-', html: '<!doctype html>', xlsx: 'PK' };
  for (const [ending, start] of Object.entries(starts)) {
    const file = join(home, `june.${ending}`);
    expect(await forewarn(home, ['summary', '2024-06', '--lang', 'zh-CN', '--out', file])).toMatchObject({ code: 0 });
    expect(readFileSync(file).toString('latin1').slice(0, start.length)).toBe(start);
    const again = join(home, `again.${ending}`);
    await forewarn(home, ['summary', '2024-06', '--lang', 'zh-CN', '--out', again]);
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
  }
  const { out } = await forewarn(home, ['summary', '2024-06']);
  const { headline, sections } = JSON.parse(out);
  expect(headline.text).toBe('CASH past the warning limit; 30+ overdue rate 5.00%');
  expect(sections.find(({ id }: { id: string }) => id === 'moved').sentences[0].text).toBe(
    'There is no earlier month to compare with.',
  );
});

test.each([
  [['2024-07'], 1, '2024-07 is not loaded'],
  [['2024-06', '--out', '/no/such/folder/june.html'], 2, '/no/such/folder/june.html cannot be written (ENOENT)'],
  [['2024-06', '--out', 'june.doc'], 2, 'It ends with .json, .html, .pdf, .xlsx.'],
  [['2024-06', '--lang', 'fr'], 2, 'Allowed choices are en, zh-CN.'],
])('summary %j is refused', async (args, code, message) => {
  const run = await forewarn(home, ['summary', ...args]);
  expect(run.code).toBe(code);
  expect(run.err).toContain(message);
  expect(existsSync('june.doc')).toBe(false);
});

test('an empty home says that nothing is loaded', async () => {
  const empty = makeHome();
  try {
    expect(await forewarn(empty.home, ['summary', '2024-06'])).toMatchObject({ code: 1 });
  } finally {
    empty.remove();
  }
});
