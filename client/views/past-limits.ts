import type { RuleVersion } from '../../server/contract/rule-version.ts';
import type { Locale } from '../lib/locale.ts';
import { warningWords } from '../locales/warning-words.ts';
import type { PastLimit } from './limits-spec.ts';

/** Limits of the versions before the present one, each up to the month in which the next was published; only those that differ. */
export function pastLimits(versions: readonly RuleVersion[], locale: Locale): readonly PastLimit[] {
  const present = versions.at(-1)?.rule;
  return versions.slice(0, -1).flatMap(({ rule }, at) => {
    const next = versions[at + 1]?.rule;
    const same =
      !present || rule.kind !== present.kind || (rule.warn === present.warn && rule.critical === present.critical);
    if (same || !next) return [];
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
