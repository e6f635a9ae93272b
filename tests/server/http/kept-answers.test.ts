import { expect, test } from 'vitest';
import type { Book } from '../../../server/db/book.ts';
import { keepAnswers } from '../../../server/routes/kept-answers.ts';

const bookNamed = (snapshot: string) => ({ snapshot }) as Book;

/** Answers of `length` bytes, and how often each question was really asked. */
function counting(length: number) {
  const asked: string[] = [];
  const ask = (question: string) => async () => {
    asked.push(question);
    return Buffer.alloc(length, question);
  };
  return { asked, ask };
}

test('a question of a book is asked once, also by two at the same time, and of another book again', async () => {
  const keep = keepAnswers();
  const { asked, ask } = counting(4);
  const [one, other] = [bookNamed('0001'), bookNamed('0002')];
  const [first, second] = await Promise.all([keep(one, 'a', ask('a')), keep(one, 'a', ask('a'))]);
  expect(first.toString()).toBe('aaaa');
  expect(second).toBe(first);
  expect(await keep(one, 'a', ask('a'))).toBe(first);
  await keep(other, 'a', ask('a'));
  expect(asked).toEqual(['a', 'a']);
});

test('those longest unasked go first once too much is kept', async () => {
  const keep = keepAnswers(10);
  const book = bookNamed('0001');
  const { asked, ask } = counting(4);
  for (const question of ['a', 'b', 'a', 'c', 'a', 'b']) await keep(book, question, ask(question));
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('an answer larger than all that may be kept is given and not kept', async () => {
  const keep = keepAnswers(3);
  const book = bookNamed('0001');
  const { asked, ask } = counting(4);
  for (const question of ['a', 'a']) expect((await keep(book, question, ask(question))).length).toBe(4);
  expect(asked).toEqual(['a', 'a']);
});

test('a failure is told to all who wait, and the next one asks again', async () => {
  const keep = keepAnswers();
  const book = bookNamed('0001');
  const fail = () => Promise.reject(new Error('out of memory'));
  const waiting = [keep(book, 'a', fail), keep(book, 'a', fail)];
  for (const answer of waiting) await expect(answer).rejects.toThrow('out of memory');
  const { ask } = counting(1);
  expect((await keep(book, 'a', ask('a'))).toString()).toBe('a');
});
