import { placeText } from '../contract/alert-query.ts';
import { UserError } from '../errors.ts';
import type { State } from '../state/state.ts';
import type { Handlers } from './handler.ts';

/** The inbox, and one alert with the evaluations of its group. */
export const alertHandlers = ({ state }: { state: State }) =>
  ({
    'GET /api/alerts': ({ query }) => {
      const { rows, next } = state.alerts.list(query);
      return { rows, next: next && placeText(next) };
    },
    'GET /api/alerts/{id}': ({ params: { id } }) => {
      const alert = state.alerts.get(id);
      if (!alert) throw new UserError('not_found', `no alert "${id}"`, 'GET /api/alerts lists them');
      return { ...alert, evaluations: state.evaluations.ofGroup(alert.rule, alert.group) };
    },
  }) satisfies Partial<Handlers>;
