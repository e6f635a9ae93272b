import { loansBehind, moneyBehind } from '../alerts/explain/behind.ts';
import { explainAlert } from '../alerts/explain/explain.ts';
import { openInbox } from '../alerts/inbox.ts';
import { timelineOf } from '../alerts/timeline.ts';
import type { Alert } from '../contract/alert.ts';
import { placeText } from '../contract/alert-query.ts';
import type { AlertAnswer } from '../contract/case.ts';
import type { Shelf } from '../db/shelf.ts';
import { UserError } from '../errors.ts';
import type { State } from '../state/state.ts';
import type { Handlers } from './handler.ts';

/** The inbox, one alert with all that is known of it, and what people do with it. */
export const alertHandlers = ({ shelf, state }: { shelf: Shelf; state: State }) => {
  const listed = (alerts: readonly Alert[]) => {
    const { kin } = openInbox(state);
    const numerators = state.cases.numerators(alerts.map(({ id }) => id));
    return alerts.map((alert) => ({
      ...alert,
      amount: moneyBehind(alert, numerators.get(alert.id) ?? null).amount,
      kin: kin.get(alert.id) ?? null,
    }));
  };
  const answer = async (id: string): Promise<AlertAnswer> => {
    const alert = state.alerts.get(id) ?? refuse(id);
    const evaluations = state.evaluations.ofGroup(alert.rule, alert.group);
    const rule = state.rules.versions(alert.rule.id)[alert.rule.version - 1]?.rule;
    if (!rule) throw new Error(`alert ${id} is of a version that ${alert.rule.id} never had`);
    const newest = evaluations.findLast(({ numerator, month }) => numerator !== null && month <= alert.last.month);
    const book = shelf.current();
    return {
      ...alert,
      ...moneyBehind(alert, newest?.numerator ?? null),
      currency: book?.sources.find((source) => source.id === alert.group.source)?.currency ?? null,
      kin: openInbox(state).kin.get(id) ?? null,
      evaluations,
      loans: loansBehind({ alert, rule, evaluations }),
      explanation: await explainAlert(book, { alert, rule, evaluations }),
      timeline: timelineOf(state.events.everOf(id), state.cases.ofAlert(id)),
    };
  };
  /** The alert after `change`; nothing is changed where there is none. */
  const changed = (id: string, change: () => void): Promise<AlertAnswer> => {
    if (!state.alerts.get(id)) refuse(id);
    change();
    return answer(id);
  };
  return {
    'GET /api/alerts': ({ query }) => {
      const { rows, next } = state.alerts.list(query);
      return { rows: listed(rows), next: next && placeText(next) };
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
