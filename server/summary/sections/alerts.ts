import type { Alert } from '../../contract/alert.ts';
import { formatMonthShort } from '../../contract/figure-text.ts';
import { words as plain } from '../say.ts';
import { type Make, memberName, nameIn, type Scope, sectionOf, tableOf } from '../scope.ts';

/** Alerts raised or resolved in the month, or open at its end; what people said of them. Those that data or rules took back are left out. */
export const makeAlerts: Make = async (scope, facts) => {
  const { month, source, state, words } = scope;
  const of = state.alerts
    .all()
    .filter(({ group, state: standing }) => group.source === source.id && standing !== 'superseded')
    .filter(({ fired_month, resolved_month }) => fired_month <= month && (resolved_month ?? month) >= month);
  const isOpen = ({ resolved_month }: Alert) => resolved_month === null || resolved_month > month;
  const open = of.filter(isOpen);
  const count = (id: 'raised' | 'open' | 'resolved' | 'acknowledged', some: readonly Alert[]) =>
    facts.note({ id: `alerts_${id}`, name: words.names[id], unit: 'count', value: some.length });
  const counts = {
    raised: count(
      'raised',
      of.filter(({ fired_month }) => fired_month === month),
    ),
    open: count('open', open),
    resolved: count(
      'resolved',
      of.filter(({ resolved_month }) => resolved_month === month),
    ),
    acknowledged: count(
      'acknowledged',
      open.filter(({ workflow }) => workflow !== 'new'),
    ),
  };
  const { columns } = words;
  return {
    section: sectionOf(
      scope,
      'alerts',
      [of.length === 0 ? [words.noAlerts] : words.alerts(counts)],
      tableOf(
        [columns.alert, columns.since, columns.state, columns.comment],
        [...open.toSorted(byWeight), ...of.filter((alert) => !isOpen(alert)).toSorted(byWeight)].map((alert) => ({
          level: alert.severity,
          cells: [
            plain(titleOf(scope, alert)),
            plain(formatMonthShort(alert.fired_month, scope.lang)),
            plain(standingOf(scope, alert, isOpen(alert))),
            plain(commentOf(scope, alert)),
          ],
        })),
        'left',
      ),
    ),
  };
};

/** Critical before warning, new before old; those that are still open stand before all others. */
const byWeight = (a: Alert, b: Alert): number =>
  a.severity.localeCompare(b.severity) || b.fired_month.localeCompare(a.fired_month) || a.id.localeCompare(b.id);

/** The rule and, of its group, all but the source. */
function titleOf(scope: Scope, { rule, group }: Alert): string {
  const members = Object.entries(group).filter(([name]) => name !== 'source');
  const names = members.map(([name, id]) => memberName(scope, name, id));
  return [nameIn(scope, rule.name), ...names].join(' · ');
}

function standingOf({ month, words }: Scope, { fired_month, workflow }: Alert, isOpen: boolean): string {
  if (!isOpen) return words.alertStates.resolved;
  if (workflow !== 'new') return words.acknowledged;
  return fired_month === month ? words.alertStates.raised : words.alertStates.open;
}

/** The newest words of a person, and whose they are. */
function commentOf({ state }: Scope, { id }: Alert): string {
  const note = state.cases.ofAlert(id).findLast(({ text }) => text !== null);
  return note ? `${note.text} (${note.actor})` : '';
}
