import { type QualityRule, severities } from '../../queries/check.ts';
import { monthIndex } from '../../queries/meaning.ts';
import { checks } from '../../queries/quality/catalog.ts';
import type { ErrorBody } from '../contract/error.ts';
import { type LoadEngine, quoteText, StepExpired } from './engine.ts';
import type { Finding } from './job.ts';
import { checkNamed } from './offenders.ts';

const limitMs = 60_000;
/** Offenders named in a finding; all of them are what the check returns on the snapshot. */
const samples = 3;

/** The load whose months are looked at. */
export type Checked = { load: string; source: string; months: readonly string[] };

/**
 * Runs every check of queries/quality on the snapshot as built, before it is published, for the months of one load.
 * What it finds stands in table `finding` too, after what the loader found on the rows (`before`).
 */
export async function checkBook(
  engine: LoadEngine,
  { load, source, months }: Checked,
  before: readonly Finding[],
  onCheck: (share: number, rule: string) => void,
): Promise<Finding[]> {
  // a month whose rows all came again unchanged is one of this load too
  const list = months.map((month) => monthIndex(month)).join(', ') || 'NULL';
  await engine.run(
    `UPDATE loaded_month SET load = ${quoteText(load)} WHERE source::VARCHAR = ${quoteText(source)} AND month IN (${list})`,
  );
  const findings = [...before];
  const rules = Object.entries<QualityRule>(checks);
  for (const [at, [rule, { severity, policy }]] of rules.entries()) {
    onCheck(at / rules.length, rule);
    try {
      const { count, sample } = await offenders(engine, rule, load);
      if (count > 0) findings.push({ rule, severity, count, sample });
    } catch (error) {
      if (!(error instanceof StepExpired) || policy === 'failed') throw error;
      findings.push({ rule: 'check_unfinished', severity: 'warn', count: 1, sample: rule });
    }
  }
  findings.sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
  for (const { rule, severity, count, sample } of findings)
    await engine.run(
      `INSERT INTO finding VALUES (${[load, rule, severity].map(quoteText).join(', ')}, ${count}, ${quoteText(sample)})`,
    );
  return findings;
}

/** What we built does not add up: a fault of ours, for which nothing may be published. Null when it does. */
export function conservationFault(findings: readonly Finding[]): ErrorBody['error'] | null {
  const faults = findings.filter(({ rule }) =>
    Object.entries<QualityRule>(checks).some(([id, { policy }]) => id === rule && policy === 'failed'),
  );
  if (faults.length === 0) return null;
  const message = `the book does not add up: ${faults.map(({ rule, sample }) => `${rule}: ${sample}`).join('; ')}`;
  return { code: 'internal', message, hint: null };
}

async function offenders(engine: LoadEngine, rule: string, load: string): Promise<{ count: number; sample: string }> {
  const question = checkNamed(rule);
  const [found] = await engine.rows(
    `WITH offender AS (\n${question.sql}\n)
    SELECT count(*)::INTEGER AS count, array_to_string(arg_min(printf('%04d-%02d', (month - 1) // 12, (month - 1) % 12 + 1)
      || coalesce(', loan ' || loan_id, '') || ': ' || detail, (month, loan_id, detail), ${samples}), '; ') AS sample FROM offender`,
    'load' in question.header.params ? { load } : {},
    limitMs,
  );
  return { count: Number(found?.count), sample: String(found?.sample) };
}
