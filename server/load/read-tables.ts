import { ruleOf, stagedRules } from '../../queries/staged-rules.ts';
import { UserError } from '../errors.ts';
import { dateOrders, findDateOrders } from './date.ts';
import { type LoadEngine, quoteName } from './engine.ts';
import type { StagedFile } from './file.ts';
import { refuseIdentifiers } from './identity.ts';
import type { Finding, LoadJob } from './job.ts';
import { isMarker } from './quarantine.ts';
import type { ReadPart } from './set-aside.ts';
import { type Batch, storeBatch } from './stage.ts';
import { inUnitSql, splitUnit } from './unit.ts';
import { type TableInput, tableColumn, tableInputs, tableOf } from './table-input.ts';
import { typedTableSql } from './table-typing.ts';
import { cleanedSql } from './typing.ts';

export type ReadTables = {
  rows: { read: number; accepted: number; quarantined: number };
  findings: Finding[];
  /** tables of which rows came */
  tables: TableInput[];
  parts: ReadPart[];
};

/** More of a table's rows set aside than this share refuses the load, as with tapes. */
const ceiling = 0.01;

/** Types and checks the tables among the files: `stage.<table>` holds the rows to be stored, `stage.set_aside` also those that cannot. */
export async function readTables(
  engine: LoadEngine,
  files: readonly StagedFile[],
  batches: readonly Batch[],
  job: LoadJob,
): Promise<ReadTables> {
  const result: ReadTables = { rows: { read: 0, accepted: 0, quarantined: 0 }, findings: [], tables: [], parts: [] };
  for (const input of tableInputs) {
    const parts = batches.filter(({ columns }) => tableOf(columns) === input);
    if (parts.length === 0) continue;
    result.tables.push(input);
    await makeText(engine, input, files, parts, result);
    await engine.run(typedTableSql(input, await orders(engine, input, job)));
    await setAside(engine, input, files, job, result);
    await engine.run(`DROP TABLE stage.${input.table}_text`);
  }
  return result;
}

const orders = async (engine: LoadEngine, { table, columns }: TableInput, job: LoadJob) => {
  const dates = Object.keys(columns).filter((name) =>
    ['date', 'period', 'moment'].includes(String(columns[name]?.reading)),
  );
  return dateOrders(await findDateOrders(engine, `stage.${table}_text`, dates), { all: job.dateOrder });
};

/** `stage.<table>_text`: the columns of the table as cleaned text. */
async function makeText(
  engine: LoadEngine,
  input: TableInput,
  files: readonly StagedFile[],
  batches: readonly Batch[],
  result: ReadTables,
): Promise<void> {
  const names = Object.keys(input.columns);
  const parts: string[] = [];
  for (const batch of batches) {
    const { view, columns, files: members } = batch;
    await storeBatch(engine, files, batch);
    const file = files[members[0] ?? 0]?.name ?? input.table;
    const found = new Map<string, string>();
    for (const column of columns) {
      const name = tableColumn(input, column);
      if (name !== null && !found.has(name)) found.set(name, column);
    }
    const missing = names.find((name) => input.columns[name]?.required && !found.has(name));
    if (missing !== undefined)
      throw new UserError(
        'load_refused',
        `${file}, line 1: the column ${missing} of ${input.table} is missing`,
        `its columns are ${names.join(', ')}`,
      );
    const mapped = [...found].map(([field, column]) => ({ field, column }));
    await refuseIdentifiers(engine, file, `stage.${view}`, mapped);
    const read = [...found.values()];
    const unread = columns.filter((column) => !read.includes(column) && !isMarker(column));
    if (unread.length > 0)
      result.findings.push({
        rule: 'column_unread',
        severity: stagedRules.column_unread.severity,
        count: unread.length,
        sample: `${file}: ${unread.join(', ')}`,
      });
    const text = names.map((name) => {
      const column = found.get(name);
      return `${column === undefined ? 'CAST(NULL AS VARCHAR)' : inUnitSql(cleanedSql(quoteName(column)), splitUnit(column).unit)} AS ${name}`;
    });
    result.parts.push({ batch, columns: read });
    parts.push(`SELECT file_no, row_no, ${text.join(', ')} FROM stage.${view}`);
  }
  await engine.run(`CREATE TABLE stage.${input.table}_text AS ${parts.join(' UNION ALL ')}`);
}

/** Moves what can be stored to `stage.<table>`, the rest to `stage.set_aside`; refuses the load where that is too much. */
async function setAside(
  engine: LoadEngine,
  { table, columns }: TableInput,
  files: readonly StagedFile[],
  job: LoadJob,
  result: ReadTables,
): Promise<void> {
  const names = Object.keys(columns);
  const id = names.includes('loan_id') ? 'c_loan_id' : 'NULL';
  await engine.run(
    `INSERT INTO stage.set_aside SELECT file_no, row_no, reason, bad_column, given, ${id}, NULL, NULL FROM stage.${table}_row WHERE reason <> 'dup_identical'`,
  );
  const found = await engine.rows(
    `SELECT coalesce(reason, '') AS reason, bad_column, count(*)::INTEGER AS count, min_by({file_no: file_no, row_no: row_no, given: given}, (file_no, row_no)) AS first FROM stage.${table}_row GROUP BY ALL ORDER BY count DESC`,
  );
  await engine.run(
    `CREATE TABLE stage.${table} AS SELECT ${names.join(', ')} FROM stage.${table}_row WHERE reason IS NULL`,
  );
  await engine.run(`DROP TABLE stage.${table}_row`);
  const count = (test: (reason: string) => boolean) =>
    found.reduce((sum, row) => sum + (test(String(row.reason)) ? Number(row.count) : 0), 0);
  const rows = {
    read: count(() => true),
    accepted: count((reason) => reason === ''),
    quarantined: count((reason) => reason !== '' && reason !== 'dup_identical'),
  };
  const bad = found
    .filter(({ reason }) => reason !== '')
    .map((row): Finding => {
      const { file_no, row_no, given } = row.first as Record<string, unknown>;
      const reason = String(row.reason);
      const rule = ruleOf(reason, row.bad_column === null ? null : String(row.bad_column));
      const what = `${files[Number(file_no)]?.name}, row ${row_no}, ${reason}${given === null ? '' : `: "${String(given).slice(0, 60)}"`}`;
      return { rule, severity: stagedRules[rule].severity, count: Number(row.count), sample: what };
    });
  if (rows.quarantined > (job.maxQuarantine ?? ceiling) * rows.read) {
    const list = bad.filter(({ rule }) => rule !== 'dup_identical').map(({ sample }) => sample);
    throw new UserError(
      'load_refused',
      `${rows.quarantined} of ${rows.read} rows of ${table} cannot be accepted: ${list.slice(0, 3).join('; ')}`,
      'correct them, or raise --max-quarantine (1 % of the rows by default)',
    );
  }
  result.findings.push(...bad);
  for (const part of ['read', 'accepted', 'quarantined'] as const) result.rows[part] += rows[part];
}
