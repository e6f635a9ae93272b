import type { RuleVersion } from '../../server/contract/rule-version.ts';
import type { Locale } from '../lib/locale.ts';
import { warningWords } from '../locales/warning-words.ts';
import type { PastLimit } from './limits-spec.ts';

/** Kinds whose limits are figures of the metric itself, and stand beside it as they are written. */
const level = ['threshold', 'forecast_cross'];

/** Limits of the versions before the present one, each up to the month in which the next was published; only those that differ. */
export function pastLimits(versions: readonly RuleVersion[], locale: Locale): readonly PastLimit[] {
  const present = versions.at(-1)?.rule;
  return versions.slice(0, -1).flatMap(({ rule }, at) => {
    const next = versions[at + 1]?.rule;
    const untold =
      !present ||
      !level.includes(rule.kind) ||
      rule.kind !== present.kind ||
      (rule.warn === present.warn && rule.critical === present.critical);
    if (untold || !next) return [];
    return [
      {
        to: next.created_at.slice(0, 7),
        warn: rule.warn,
        critical: rule.critical,
        name: locale.with(warningWords).alert.versionLimit(rule.version),
      },
    ];
  });
}
