import { stagedRules } from '../../queries/staged-rules.ts';
import { UserError } from '../errors.ts';
import type { LoadEngine } from './engine.ts';
import { type ControlTotals, controlTotalNames, type Finding } from './job.ts';

/** `balance`: Σ balance of the accepted rows as delivered; `loans`: accepted rows, one a loan and month. */
const sums: Record<(typeof controlTotalNames)[number], { of: string; digits: number }> = {
  balance: { of: 'sum(balance)', digits: 2 },
  loans: { of: 'count(*)', digits: 0 },
};

/** Refuses a tape whose accepted rows do not give the totals its lender states; of those they give there is a finding each. */
export async function checkTotals(engine: LoadEngine, stated: ControlTotals): Promise<Finding[]> {
  const met: Finding[] = [];
  for (const name of controlTotalNames) {
    const wanted = stated[name];
    if (wanted === undefined) continue;
    const { of, digits } = sums[name];
    const found = await engine.one(
      `SELECT CAST(${of} FILTER (reason IS NULL) AS DOUBLE) AS accepted, CAST(${of} FILTER (reason <> 'dup_identical') AS DOUBLE) AS aside FROM stage.row`,
    );
    const accepted = Number(found.accepted ?? 0);
    const text = (figure: number) => figure.toFixed(digits);
    if (Math.abs(accepted - wanted) < 0.005) {
      const sample = `${name}: stated ${text(wanted)}, the accepted rows give ${text(accepted)}`;
      met.push({ rule: 'control_total', severity: stagedRules.control_total.severity, count: 1, sample });
      continue;
    }
    throw new UserError(
      'load_refused',
      `control total ${name}: the accepted rows give ${text(accepted)}, stated is ${text(wanted)}; rows set aside hold ${text(Number(found.aside ?? 0))}`,
      'load the whole tape, correct what was set aside, or state the total of this tape',
    );
  }
  return met;
}
