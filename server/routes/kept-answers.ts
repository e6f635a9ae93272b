import type { Book } from '../db/book.ts';

/** Bytes of answers that are kept of one book. */
const mostBytes = 64 * 2 ** 20;

export type KeepAnswers = (book: Book, question: string, ask: () => Promise<Buffer>) => Promise<Buffer>;

/**
 * Answers of books, as they are sent: a snapshot never changes, so the same question of it has the same answer, and those who ask
 * it at the same time wait for one. Once more than `most` bytes are kept of a book, those longest unasked go; a failure is not kept.
 */
export function keepAnswers(most = mostBytes): KeepAnswers {
  const books = new WeakMap<Book, ReturnType<typeof answersOf>>();
  return (book, question, ask) => {
    const answers = books.get(book) ?? answersOf(most);
    books.set(book, answers);
    return answers(question, ask);
  };
}

function answersOf(most: number) {
  const kept = new Map<string, Buffer>();
  const asked = new Map<string, Promise<Buffer>>();
  let bytes = 0;
  const keep = (question: string, answer: Buffer) => {
    kept.set(question, answer);
    bytes += answer.length;
    for (const [oldest, { length }] of kept) {
      if (bytes <= most) break;
      kept.delete(oldest);
      bytes -= length;
    }
  };
  const askOnce = async (question: string, ask: () => Promise<Buffer>) => {
    try {
      const answer = await ask();
      keep(question, answer);
      return answer;
    } finally {
      asked.delete(question);
    }
  };
  return (question: string, ask: () => Promise<Buffer>): Promise<Buffer> => {
    const known = kept.get(question);
    if (known) {
      kept.delete(question);
      kept.set(question, known);
      return Promise.resolve(known);
    }
    const answer = asked.get(question) ?? askOnce(question, ask);
    asked.set(question, answer);
    return answer;
  };
}
