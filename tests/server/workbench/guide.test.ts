import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../../server/root.ts';
import { loadInto } from '../book.ts';
import { openSite, type Site } from '../http/site.ts';
import { askSql } from '../sql/ask.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite((home) => loadInto(home, ['tests/fixtures/g1.csv']));
});
afterAll(() => site.close());

const page = readFileSync(`${root}/docs/guide/sql.md`, 'utf8');

/** A block of the page, asking this server for the month that its book has. */
function block(language: string): string {
  const [, code = ''] = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page) ?? [];
  return code.replaceAll('http://127.0.0.1:4180', site.address).replaceAll('2026-10', '2024-06');
}

async function run(command: string, args: readonly string[], code: string) {
  const child = spawn(command, args, { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(code);
  const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { status, out, err };
}

test('the statement of the guide gives its rate', async () => {
  const { answer } = await askSql(site, block('sql'));
  expect(answer.rows).toContainEqual(expect.objectContaining({ product: 'XFD', overdue_rate_30: 0.454545 }));
});

test('the example for Node runs as it stands', async () => {
  const { status, out, err } = await run(process.execPath, ['--input-type=module', '-'], block('js'));
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toBe('["XFD","XYD"] [33000,44000]\n');
});

test('the example for Python runs as it stands, where pyarrow can be had', async () => {
  const python = process.env.FOREWARN_PYTHON ?? 'python3';
  const found = await run(python, ['-c', 'import pyarrow'], '').catch((error: unknown) => ({ status: String(error) }));
  if (found.status !== 0) {
    console.log('skipped: no pyarrow; FOREWARN_PYTHON names a Python that has it');
    return;
  }
  const { status, out, err } = await run(python, ['-'], block('python'));
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toBe("{'product': ['XFD', 'XYD'], 'balance': [33000.0, 44000.0]}\n");
});
