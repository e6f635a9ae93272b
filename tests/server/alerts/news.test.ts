import { expect, it, vi } from 'vitest';
import { openNews } from '../../../server/alerts/news.ts';

it('tells those who listen of each change once, and nobody after they have stopped', () => {
  vi.useFakeTimers();
  let newest = 4;
  const news = openNews({ newest: () => newest }, 10);
  const heard: number[] = [];
  const stop = news.listen(
    (change) => heard.push(change),
    () => undefined,
  );
  vi.advanceTimersByTime(50);
  expect(heard).toEqual([]);
  newest = 6;
  vi.advanceTimersByTime(50);
  expect(heard).toEqual([6]);
  stop();
  newest = 7;
  vi.advanceTimersByTime(50);
  expect(heard).toEqual([6]);
  vi.useRealTimers();
});

it('what changed while nobody listened is no news; those who listen are told when it ends', () => {
  vi.useFakeTimers();
  let newest = 1;
  const news = openNews({ newest: () => newest }, 10);
  news.listen(
    () => undefined,
    () => undefined,
  )();
  newest = 9;
  const heard: (number | 'end')[] = [];
  news.listen(
    (change) => heard.push(change),
    () => heard.push('end'),
  );
  vi.advanceTimersByTime(50);
  news.close();
  newest = 10;
  vi.advanceTimersByTime(50);
  expect(heard).toEqual(['end']);
  news.listen(
    (change) => heard.push(change),
    () => heard.push('end'),
  );
  vi.advanceTimersByTime(50);
  expect(heard).toEqual(['end', 'end']);
  vi.useRealTimers();
});
