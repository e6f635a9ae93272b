import { type Task, TaskStatus } from '@lit/task';

/** What is known of a question now. An answer stays while the question is asked again. */
export type Answer<Value> =
  | { state: 'pending' }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'ready'; value: Value };

export function answerOf<Value>(task: Task<readonly unknown[], Value>): Answer<Value> {
  if (task.status === TaskStatus.ERROR) return { state: 'failed', error: task.error, retry: () => void task.run() };
  if (task.value === undefined) return { state: 'pending' };
  return { state: 'ready', value: task.value };
}
