import { Task, TaskStatus } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';

/** What is known of a question now. An earlier answer stays, marked `stale`, until the new one is there; it is never read as the new one. */
export type Known<Subject, Value> =
  | { state: 'pending' }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'ready'; subject: Subject; value: Value; stale: boolean };

type Terms<Subject, Value> = {
  /** What is asked about now; null while that is not known. */
  subject: () => Subject | null;
  /** Says of a subject what the answer depends on: the same text, the same answer. */
  key: (subject: Subject) => string;
  ask: (subject: Subject, signal: AbortSignal) => Promise<Value>;
};

/** One question of an element, put again whenever its key changes. */
export class Question<Subject, Value> {
  private last: { subject: Subject; value: Value } | undefined;
  private readonly task: Task<readonly [string | null], Value | null>;

  constructor(
    host: ReactiveControllerHost,
    private readonly terms: Terms<Subject, Value>,
  ) {
    this.task = new Task(host, {
      task: async (_key, { signal }) => {
        const subject = terms.subject();
        return subject === null ? null : terms.ask(subject, signal);
      },
      args: () => {
        const subject = terms.subject();
        return [subject === null ? null : terms.key(subject)] as const;
      },
    });
  }

  get known(): Known<Subject, Value> {
    const { task } = this;
    const subject = this.terms.subject();
    if (task.status === TaskStatus.ERROR) {
      return { state: 'failed', error: task.error, retry: () => void task.run() };
    }
    if (subject === null) return { state: 'pending' };
    const complete = task.status === TaskStatus.COMPLETE;
    if (complete && task.value !== null && task.value !== undefined) this.last = { subject, value: task.value };
    return this.last ? { state: 'ready', ...this.last, stale: !complete } : { state: 'pending' };
  }
}
