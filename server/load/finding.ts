import type { QualityRule } from '../../queries/check.ts';
import { checks } from '../../queries/quality/catalog.ts';
import { stagedRules } from '../../queries/staged-rules.ts';
import type { Name } from '../contract/catalog.ts';
import type { ShownFinding } from '../contract/load-detail.ts';
import type { Finding } from './job.ts';

const rules: Readonly<Record<string, QualityRule>> = { ...stagedRules, ...checks };

/** The rule of this id; null for one that this version no longer has, of which an old load may still tell. */
export const ruleNamed = (id: string): QualityRule | null => rules[id] ?? null;

export const ruleName = (id: string): Name => ruleNamed(id)?.name ?? { en: id, zh: id };

/** A finding with what its rule is called, asks and does with offenders. */
export const showFinding = (finding: Finding): ShownFinding => ({
  ...finding,
  name: ruleName(finding.rule),
  question: ruleNamed(finding.rule)?.question ?? null,
  listed: finding.rule in checks,
  policy: ruleNamed(finding.rule)?.policy ?? null,
});
