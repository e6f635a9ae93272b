const stored = 'fw-single-keys';
/** How long G waits for the letter of a page. */
const sequenceMs = 1500;

/** Whether single keys act; a choice of the reader that this browser remembers (WCAG 2.1.4). */
export const singleKeys = {
  get on(): boolean {
    return localStorage.getItem(stored) !== 'off';
  },
  set on(on: boolean) {
    localStorage.setItem(stored, on ? 'on' : 'off');
  },
};

/**
 * Listens to single keys of the whole window and tells them in lower case, `g m` for the sequence G then M.
 * Nothing is told while the reader types, holds a modifier, or stands in a window over the page. Gives the way to stop.
 */
export function listenToKeys(told: (key: string) => boolean): () => void {
  let sequence: { until: number } | null = null;
  const pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !singleKeys.on) return;
    const within = event.composedPath();
    if (
      within.some(
        (target) =>
          target instanceof Element &&
          target.matches('input:not([type=radio]), textarea, select, dialog, [popover], [contenteditable=true]'),
      )
    )
      return;
    const key = event.key.toLowerCase();
    const follows = sequence !== null && event.timeStamp < sequence.until;
    sequence = !follows && key === 'g' ? { until: event.timeStamp + sequenceMs } : null;
    if (sequence === null && told(follows ? `g ${key}` : key)) event.preventDefault();
  };
  addEventListener('keydown', pressed);
  return () => removeEventListener('keydown', pressed);
}

declare global {
  interface WindowEventMap {
    /** A single key that the page itself may act on. */
    'fw-key': CustomEvent<string>;
  }
}
