import type { AlertAnswer } from '../contract/case.ts';
import { placeText } from '../contract/alert-query.ts';
import { UserError } from '../errors.ts';
import type { State } from '../state/state.ts';
import { timelineOf } from '../alerts/timeline.ts';
import type { Handlers } from './handler.ts';

/** The inbox, one alert with all that is known of it, and what people do with it. */
export const alertHandlers = ({ state }: { state: State }) => {
  const answer = (id: string): AlertAnswer => {
    const alert = state.alerts.get(id) ?? refuse(id);
    return {
      ...alert,
      evaluations: state.evaluations.ofGroup(alert.rule, alert.group),
      timeline: timelineOf(state.events.everOf(id), state.cases.ofAlert(id)),
    };
  };
  /** The alert after `change`; nothing is changed where there is none. */
  const changed = (id: string, change: () => void): AlertAnswer => {
    if (!state.alerts.get(id)) refuse(id);
    change();
    return answer(id);
  };
  return {
    'GET /api/alerts': ({ query }) => {
      const { rows, next } = state.alerts.list(query);
      return { rows, next: next && placeText(next) };
    },
    'GET /api/alerts/{id}': ({ params: { id } }) => answer(id),
    'POST /api/alerts/{id}/acknowledge': ({ params: { id }, body: { comment = null }, actor }) =>
      changed(id, () => state.cases.acknowledge(id, comment, actor)),
    'POST /api/alerts/{id}/comment': ({ params: { id }, body: { text }, actor }) =>
      changed(id, () => state.cases.comment(id, text, actor)),
  } satisfies Partial<Handlers>;
};

function refuse(id: string): never {
  throw new UserError('not_found', `no alert "${id}"`, 'GET /api/alerts lists them');
}
