import type { Alert, Evaluation, Kin } from '../contract/alert.ts';
import { epsilon } from './kind.ts';
import { effectOf, type Part } from '../metrics/decompose.ts';

/** An alert, and the evaluations of its group, oldest first. */
export type Relative = {
  alert: Alert;
  direction: 'up' | 'down';
  evaluations: readonly Pick<Evaluation, 'month' | 'numerator' | 'denominator'>[];
};

/** A child with less of its parent's change than this says nothing that the parent does not (domain.md §4.3). */
const leastShare = 0.2;

/** Which firing alerts are part of another one, and which of them say nothing new. */
export function kinshipOf(relatives: readonly Relative[]): Map<string, Kin> {
  const firing = relatives.filter(({ alert }) => alert.state === 'firing');
  const kin = new Map<string, Kin>();
  for (const child of firing) {
    const parent = firing
      .filter((other) => isSameFigure(child.alert, other.alert) && isWithin(child.alert.group, other.alert.group))
      .toSorted((a, b) => sizeOf(b) - sizeOf(a) || a.alert.id.localeCompare(b.alert.id))[0];
    if (!parent) continue;
    const share = shareOf(child, parent);
    kin.set(child.alert.id, {
      parent: parent.alert.id,
      share,
      suppressed: share !== null && share < leastShare - epsilon,
    });
  }
  return kin;
}

const isSameFigure = (a: Alert, b: Alert): boolean =>
  a.metric === b.metric && a.basis === b.basis && a.scheme === b.scheme;

const sizeOf = ({ alert }: Relative): number => Object.keys(alert.group).length;

/** Whether one group is a part of another: all of the other's values and more. */
function isWithin(part: Alert['group'], whole: Alert['group']): boolean {
  const values = Object.entries(whole);
  return values.length < Object.keys(part).length && values.every(([name, value]) => part[name] === value);
}

/** The child's part of the parent's change, from the month before the parent fired to its newest figure. */
function shareOf(child: Relative, parent: Relative): number | null {
  const known = parent.evaluations.filter(({ numerator }) => numerator !== null);
  const last = known.at(-1);
  const first = known.findLast(({ month }) => month < parent.alert.fired_month) ?? known[0];
  if (!first || !last || first.month >= last.month) return null;
  const [part0, part1] = [at(child, first.month), at(child, last.month)];
  const sign = parent.direction === 'up' ? 1 : -1;
  const [all0, all1] = [partOf(first), partOf(last)];
  if (!all0 || !all1) {
    const change = (last.numerator ?? 0) - (first.numerator ?? 0);
    return sign * change > 0 ? ((part1?.numerator ?? 0) - (part0?.numerator ?? 0)) / change : null;
  }
  const change = all1.numerator / all1.denominator - all0.numerator / all0.denominator;
  const effect = effectOf([partOf(part0), partOf(part1)], [all0, all1]);
  return effect && sign * change > 0 ? effect.total / change : null;
}

type Figure = Relative['evaluations'][number];

const at = ({ evaluations }: Relative, month: string): Figure | undefined =>
  evaluations.find((evaluation) => evaluation.month === month);

function partOf(figure: Figure | undefined): Part | undefined {
  if (!figure || figure.numerator === null || figure.denominator === null || figure.denominator <= 0) return undefined;
  return { numerator: figure.numerator, denominator: figure.denominator };
}
