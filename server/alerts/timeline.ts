import type { TimelineEntry } from '../contract/case.ts';
import type { CaseNote } from '../state/case-store.ts';
import type { RecordedEvent } from '../state/event-store.ts';

/**
 * What happened to an alert, in the order it became known: its events, each where it was first recorded; each
 * restatement that changed them; what people did. An event that a restatement took away stays, as `withdrawn`.
 */
export function timelineOf(events: readonly RecordedEvent[], notes: readonly CaseNote[]): TimelineEntry[] {
  const present = Math.max(0, ...events.map(({ revision }) => revision));
  const first = new Map<string, RecordedEvent>();
  const last = new Map<string, number>();
  const restated = new Map<number, RecordedEvent>();
  for (const event of events) {
    const key = [event.kind, event.month, event.severity].join(' ');
    if (!first.has(key)) first.set(key, event);
    last.set(key, event.revision);
    if (event.revision > 1 && !restated.has(event.revision)) restated.set(event.revision, event);
  }
  const entries: TimelineEntry[] = [
    ...[...restated.values()].map(
      ({ recorded_at, snapshot }): TimelineEntry => ({ ...blank, at: recorded_at, kind: 'restated', snapshot }),
    ),
    ...[...first].map(([key, { recorded_at, month, kind, severity, value, snapshot }]): TimelineEntry => {
      const withdrawn = last.get(key) !== present;
      return { ...blank, at: recorded_at, month, kind, severity, value, snapshot, withdrawn };
    }),
    ...notes.map(({ at, kind, actor, text }): TimelineEntry => ({ ...blank, at, kind, actor, text })),
  ];
  // at one instant: the data first, month by month, then the people who saw it
  const order = ({ at, actor, month }: TimelineEntry) => [at, actor === null ? 0 : 1, month ?? ''].join(' ');
  return entries.sort((a, b) => order(a).localeCompare(order(b)));
}

const blank = { month: null, severity: null, value: null, actor: null, text: null, snapshot: null, withdrawn: false };
