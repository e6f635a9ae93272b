import type { Alert, Kin } from '../contract/alert.ts';
import type { State } from '../state/state.ts';
import { kinshipOf } from './kinship.ts';

type Inbox = { stamp: string; firing: readonly Alert[]; kin: ReadonlyMap<string, Kin> };
const inboxes = new WeakMap<State, Inbox>();

/** The firing alerts and how they stand to each other, worked out again once something has happened. */
export function openInbox(state: State): Inbox {
  const stamp = state.stamp();
  const known = inboxes.get(state);
  if (known?.stamp === stamp) return known;
  const { rows: firing } = state.alerts.list({ state: ['firing'], severity: [], workflow: [], limit: most });
  const relatives = firing.map((alert) => ({
    alert,
    direction: state.rules.get(alert.rule.id)?.direction ?? 'up',
    evaluations: mayBeKin(alert, firing) ? state.evaluations.ofGroup(alert.rule, alert.group) : [],
  }));
  const inbox = { stamp, firing, kin: kinshipOf(relatives) };
  inboxes.set(state, inbox);
  return inbox;
}

const most = 100_000;

/** Only alerts of several sizes of group on one metric can be part of each other: the others need not be read. */
function mayBeKin({ metric, group }: Alert, firing: readonly Alert[]): boolean {
  const size = Object.keys(group).length;
  return firing.some((other) => other.metric === metric && Object.keys(other.group).length !== size);
}
