import { reasons, ruleOf, stagedRules } from '../../queries/staged-rules.ts';
import { UserError } from '../errors.ts';
import type { LoadEngine } from './engine.ts';
import type { StagedFile } from './file.ts';
import type { Finding, LoadJob } from './job.ts';
import { runFile } from './build.ts';

export type Checked = { rows: { read: number; accepted: number; quarantined: number }; findings: Finding[] };

/** Ceilings of domain.md §2.5: shares above which nothing is published. */
const conflictCeiling = 0.01;
const rowCeiling = 0.01;
const balanceCeiling = 0.005;

/**
 * Sets aside what cannot be accepted (older dates, duplicates) and refuses the load when that is too much.
 * Every refusal names file, row, column and what is wrong with the first offender.
 */
export async function checkRows(
  engine: LoadEngine,
  files: readonly StagedFile[],
  job: LoadJob,
  currency: string,
): Promise<Checked> {
  const place = (row: Record<string, unknown>) => `${files[Number(row.file_no)]?.name ?? 'tape'}, row ${row.row_no}`;
  const cut = files.findIndex((file) => !file.endsWithNewline);
  if (cut >= 0) await refuseCutOff(engine, files, cut);

  const [other] = await engine.rows(
    `SELECT file_no, row_no, currency FROM stage.placed WHERE currency IS NOT NULL AND currency <> '${currency.replaceAll("'", "''")}' LIMIT 1`,
  );
  if (other) {
    throw new UserError(
      'load_refused',
      `${place(other)}, column currency: ${other.currency} in a load of ${currency}`,
      'one source has one currency: split the tape, or give --currency',
    );
  }
  await runFile(engine, 'load/totals');
  await runFile(engine, 'load/latest_date');
  await runFile(engine, 'load/duplicates');

  const counts =
    await engine.one(`SELECT count(*)::BIGINT AS read, count(*) FILTER (reason IS NULL)::BIGINT AS accepted,
      count(*) FILTER (reason <> 'dup_identical')::BIGINT AS quarantined, count(*) FILTER (${isByRule})::BIGINT AS by_rule,
      coalesce(sum(abs(balance)) FILTER (reason <> 'dup_identical' AND NOT ${isByRule}), 0)::DOUBLE AS lost,
      coalesce(sum(abs(balance)) FILTER (NOT coalesce(${isByRule}, false)), 0)::DOUBLE AS balance FROM stage.row`);
  const rows = {
    read: Number(counts.read),
    accepted: Number(counts.accepted),
    quarantined: Number(counts.quarantined),
  };

  const conflictKeys = await engine.one(
    'SELECT count(DISTINCT (loan_id, month_end))::INTEGER AS keys FROM stage.doubled WHERE content <> kept_content',
  );
  if (Number(conflictKeys.keys) > conflictCeiling * rows.accepted) {
    const [first] = await engine.rows(
      'SELECT p.file_no, p.row_no, d.loan_id, d.month_end FROM stage.doubled d JOIN stage.placed p ON p.place = d.place WHERE d.content <> d.kept_content ORDER BY p.file_no, p.row_no LIMIT 1',
    );
    const share = percent(Number(conflictKeys.keys), rows.accepted);
    throw new UserError(
      'load_refused',
      `${conflictKeys.keys} of ${rows.accepted} loans and months (${share}) stand more than once with different values, first at ${first ? `${place(first)}, loan_id ${first.loan_id}, month ${String(first.month_end).slice(0, 7)}` : 'an unknown row'}`,
      'one row a loan and month; up to 1 % of conflicts are set aside, more refuse the load',
    );
  }
  const rest = { lost: Number(counts.lost), balance: Number(counts.balance), byRule: Number(counts.by_rule) };
  await refuseAboveCeilings(engine, job, rows, rest, place);

  const findings = ruleFindings(
    await engine.rows(
      `SELECT reason, bad_column, count(*)::INTEGER AS count, min(file_no) AS file_no, min_by(row_no, (file_no, row_no)) AS row_no, min_by(given, (file_no, row_no)) AS given
      FROM stage.placed WHERE reason IS NOT NULL GROUP BY ALL ORDER BY min((file_no, row_no))`,
    ),
    place,
  );
  const perFile = (rule: 'lines_above' | 'no_final_newline', sample: string) =>
    findings.push({ rule, severity: stagedRules[rule].severity, count: 1, sample });
  for (const { name, recordsAbove, endsWithNewline } of files) {
    if (recordsAbove > 0) perFile('lines_above', `${name}: ${recordsAbove} above the names of the columns, not read`);
    if (!endsWithNewline) perFile('no_final_newline', `${name}: if it was cut off, its last value is not whole`);
  }
  return { rows, findings };
}

async function refuseCutOff(engine: LoadEngine, files: readonly StagedFile[], at: number): Promise<void> {
  const [last] = await engine.rows(
    `SELECT row_no, reason FROM stage.placed WHERE file_no = ${at} ORDER BY row_no DESC LIMIT 1`,
  );
  if (last?.reason) {
    throw new UserError(
      'load_refused',
      `${files[at]?.name}, row ${last.row_no}: the file ends in the middle of its last row (${last.reason})`,
      'it was cut off; copy or download it again',
    );
  }
}

async function refuseAboveCeilings(
  engine: LoadEngine,
  job: LoadJob,
  rows: Checked['rows'],
  rest: { lost: number; balance: number; byRule: number },
  place: (row: Record<string, unknown>) => string,
): Promise<void> {
  const bad = rows.quarantined - rest.byRule;
  const byRows = bad > (job.maxQuarantine ?? rowCeiling) * rows.read;
  const byBalance = rest.lost > (job.maxQuarantine ?? balanceCeiling) * rest.balance;
  if (!byRows && !byBalance && rows.accepted > 0) return;
  const worst =
    await engine.rows(`SELECT reason, bad_column, count(*)::INTEGER AS count, min(file_no) AS file_no, min_by(row_no, (file_no, row_no)) AS row_no, min_by(given, (file_no, row_no)) AS given
    FROM stage.placed WHERE reason IS NOT NULL AND reason <> 'dup_identical' AND NOT ${isByRule} GROUP BY ALL ORDER BY count DESC LIMIT 3`);
  const list = worst.map(
    (row) =>
      `${row.reason} (${row.count} rows, first ${place(row)}${row.given === null ? '' : `: "${String(row.given).slice(0, 60)}"`})`,
  );
  const what =
    byRows || rows.accepted === 0
      ? `${bad} of ${rows.read} rows (${percent(bad, rows.read)})`
      : `rows with ${percent(rest.lost, rest.balance)} of the balance`;
  throw new UserError(
    'load_refused',
    `${what} cannot be accepted: ${list.join('; ')}`,
    'correct the tape, map other columns, or raise --max-quarantine (1 % of rows, 0.5 % of balance by default)',
  );
}

const isTotal = `reason = '${reasons.total}'`;
const isReplaced = `reason = '${reasons.replaced}'`;
/** What is set aside as the domain demands, with nothing wrong and nothing lost: it counts to no ceiling. */
const isByRule = `(${isTotal} OR ${isReplaced})`;

/** One finding a rule out of one row a reason and column, first place first; the largest first. */
function ruleFindings(
  rows: readonly Record<string, unknown>[],
  place: (row: Record<string, unknown>) => string,
): Finding[] {
  const found = new Map<string, Finding>();
  for (const row of rows) {
    const rule = ruleOf(String(row.reason), row.bad_column === null ? null : String(row.bad_column));
    const given = row.given === null ? '' : `: "${String(row.given).slice(0, 60)}"`;
    const sample = found.get(rule)?.sample ?? `${place(row)}, ${row.reason}${given}`;
    const count = (found.get(rule)?.count ?? 0) + Number(row.count);
    found.set(rule, { rule, severity: stagedRules[rule].severity, count, sample });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

const percent = (part: number, whole: number): string => `${whole ? ((100 * part) / whole).toFixed(2) : '0.00'} %`;
