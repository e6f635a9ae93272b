import type { Audit } from '../state/audit.ts';

/** Tells those who listen that alerts, rules or cases have changed, whichever process changed them. */
export interface News {
  /** Returns the way to stop. `onEnd` is called when there will be no more. */
  listen(onChange: (change: number) => void, onEnd: () => void): () => void;
  close(): void;
}

const lookMs = 1000;

/** Every such change is audited, so the newest entry of the audit log is looked at, as long as somebody listens. */
export function openNews(audit: Pick<Audit, 'newest'>, everyMs: number = lookMs): News {
  const listeners = new Map<(change: number) => void, () => void>();
  let timer: NodeJS.Timeout | undefined;
  let seen = 0;
  let closed = false;
  const look = (): void => {
    const newest = audit.newest();
    if (newest === seen) return;
    seen = newest;
    for (const onChange of listeners.keys()) onChange(newest);
  };
  const rest = (): void => {
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  return {
    listen(onChange, onEnd) {
      // A browser comes back at once when its stream ends.
      if (closed) {
        onEnd();
        return () => undefined;
      }
      if (!timer) {
        seen = audit.newest();
        timer = setInterval(look, everyMs);
        timer.unref();
      }
      listeners.set(onChange, onEnd);
      return () => {
        listeners.delete(onChange);
        rest();
      };
    },
    close() {
      closed = true;
      for (const onEnd of listeners.values()) onEnd();
      listeners.clear();
      rest();
    },
  };
}
