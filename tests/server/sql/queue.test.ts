import { expect, test } from 'vitest';
import { openQueue } from '../../../server/sql/queue.ts';

const limits = { running: 3, runningOfActor: 2, waiting: 6, waitingOfActor: 4 };
const never = new AbortController().signal;

/** Who has had a turn, in order, and the ways to end the turns. */
function openLine(given = limits) {
  const queue = openQueue(given);
  const turns: { who: string; leave: () => void }[] = [];
  return {
    turns,
    who: () => turns.map(({ who }) => who),
    enter: async (who: string, signal: AbortSignal = never) => {
      const leave = await queue.enter(who.slice(0, 1), signal);
      turns.push({ who, leave });
    },
  };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('an actor who asks a lot leaves a place free, and another is answered at once', async () => {
  const line = openLine();
  for (const who of ['a1', 'a2', 'a3', 'a4']) void line.enter(who);
  void line.enter('b1');
  await settled();
  expect(line.who()).toEqual(['a1', 'a2', 'b1']);
});

test('the next turn is that of who runs least, then of who was served longest ago', async () => {
  const line = openLine({ ...limits, running: 2, runningOfActor: 2 });
  for (const who of ['a1', 'a2', 'a3', 'b1', 'c1']) void line.enter(who);
  await settled();
  line.turns[0]?.leave();
  await settled();
  line.turns[1]?.leave();
  await settled();
  expect(line.who()).toEqual(['a1', 'a2', 'b1', 'c1']);
});

test('a turn that is ended twice frees one place', async () => {
  const line = openLine({ ...limits, running: 1 });
  for (const who of ['a1', 'a2', 'a3']) void line.enter(who);
  await settled();
  line.turns[0]?.leave();
  line.turns[0]?.leave();
  await settled();
  expect(line.who()).toEqual(['a1', 'a2']);
});

test('who gives up waiting is asked no more, and holds no place', async () => {
  const line = openLine({ ...limits, running: 1 });
  const gone = new AbortController();
  void line.enter('a1');
  const waiting = line.enter('b1', gone.signal);
  void line.enter('c1');
  gone.abort(new Error('gave up'));
  await expect(waiting).rejects.toThrow('gave up');
  line.turns[0]?.leave();
  await settled();
  expect(line.who()).toEqual(['a1', 'c1']);
});

test('when too many wait, in all or of one actor, the next is told so at once and when to come back', async () => {
  const line = openLine();
  for (const who of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']) void line.enter(who);
  await settled();
  await expect(line.enter('a7')).rejects.toMatchObject({ code: 'sql_busy', more: { retryAfterS: 2 } });
  for (const who of ['b1', 'b2', 'b3']) void line.enter(who);
  await expect(line.enter('c1')).rejects.toMatchObject({ code: 'sql_busy' });
});
