import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';
import { makeHome } from '../book.ts';
import { forewarn, startForewarn, streamsOf } from './forewarn.ts';

const { home, remove } = makeHome();
afterAll(remove);

test('serve prints its address, answers there, and ends with code 0 on SIGTERM', async () => {
  const child = startForewarn(home, ['serve', '--port', '0']);
  const { stdout, exited } = streamsOf(child);
  const lines = createInterface(stdout)[Symbol.asyncIterator]();
  const { value: line } = await lines.next();
  const address = /^Forewarn is on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1];
  const health = await fetch(`${address}/api/health`);
  expect(await health.json()).toMatchObject({ status: 'empty' });
  child.kill('SIGTERM');
  expect(await lines.next()).toEqual({ done: false, value: 'SIGTERM: stopping' });
  expect(await exited).toBe(0);
});

test('a taken port is said at once, with the way out', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = String(typeof address === 'object' && address?.port);
  expect(await forewarn(home, ['serve'], { FOREWARN_PORT: port })).toMatchObject({
    code: 2,
    err: `error: port ${port} of 127.0.0.1 is taken\nhint:  choose another: --port N, or FOREWARN_PORT\n`,
  });
  other.close();
});

test('it does not listen beyond this machine while there are no accounts', async () => {
  for (const host of ['0.0.0.0', '::', '192.0.2.1', 'example.org']) {
    const run = await forewarn(home, ['serve', '--host', host]);
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining(`listening on ${host} needs accounts`) });
  }
});
