import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readView } from '../../queries/view.ts';
import { root } from '../root.ts';
import { statementsOf } from './build.ts';
import { type EnumType, enumerated, statuses } from './canonical.ts';
import { enumText, type LoadEngine, quoteName, quoteText } from './engine.ts';
import { bandColumns } from './typing.ts';

const types = Object.entries(enumerated) as [EnumType, (typeof enumerated)[EnumType]][];

/** Makes the tables of an empty snapshot, attached as `snap`; enumerations start with the values of the staged rows. */
export async function createTables(engine: LoadEngine, values: Map<EnumType, string[]>): Promise<void> {
  await engine.run('CREATE SCHEMA snap.book');
  await engine.run("SET search_path = 'snap.book,stage.main'");
  const texts = new Map(types.map(([type]) => [type, enumText(values.get(type) ?? [])]));
  for (const statement of statementsOf('build/schema')) {
    await engine.run(statement.replace(/\b\w+_t\b/g, (word) => texts.get(word as EnumType) ?? word));
  }
}

/** Originations bring products, grades and channels too. */
function seenIn(column: string, withOriginations: boolean): string {
  const name = withOriginations && { product: 'product_orig', grade: 'grade_orig', channel: 'channel' }[column];
  const more = name ? ` UNION ALL SELECT ${name} FROM stage.originations WHERE ${name} IS NOT NULL` : '';
  return `SELECT ${column} FROM stage.accepted${more}`;
}

/** Values each enumeration needs: those the snapshot has, then new ones of the staged rows in order of text. */
export async function enumValues(
  engine: LoadEngine,
  source: string,
  isNew: boolean,
  withOriginations: boolean,
): Promise<Map<EnumType, string[]>> {
  const all = new Map<EnumType, string[]>();
  const known = isNew ? new Set<string>() : await enumColumns(engine);
  for (const [type, column] of types) {
    const old = !known.has(column)
      ? []
      : (
          await engine.rows(
            `SELECT unnest(enum_range((SELECT any_value(${column}) FROM snap.book.${type === 'source_t' ? 'source' : 'loan_month'})))::VARCHAR AS value`,
          )
        ).map((row) => String(row.value));
    const seen =
      type === 'source_t'
        ? [source]
        : type === 'status_t'
          ? [...statuses]
          : (
              await engine.rows(
                `SELECT DISTINCT ${column} AS value FROM (${seenIn(column, withOriginations)}) ORDER BY 1`,
              )
            ).map((row) => String(row.value));
    const more = [...new Set([...seen, ...(type === 'source_t' || type === 'status_t' ? [] : ['(unknown)'])])].filter(
      (value) => !old.includes(value),
    );
    all.set(type, [...old, ...more]);
  }
  return all;
}

/** Columns that are enumerations in the snapshot: one made by an earlier version has fewer. */
async function enumColumns(engine: LoadEngine): Promise<Set<string>> {
  const columns = await engine.rows(
    "SELECT column_name FROM duckdb_columns() WHERE database_name = 'snap' AND table_name IN ('loan_month', 'source') AND data_type LIKE 'ENUM%'",
  );
  return new Set(columns.map((row) => String(row.column_name)));
}

/** Widens the enumerations of an existing snapshot where the staged rows bring new values. */
export async function widenTypes(engine: LoadEngine, values: Map<EnumType, string[]>): Promise<void> {
  const columns = await engine.rows(
    "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE database_name = 'snap' AND schema_name = 'book' AND data_type LIKE 'ENUM%' AND table_name IN (SELECT table_name FROM duckdb_tables() WHERE database_name = 'snap')",
  );
  for (const { table_name, column_name, data_type } of columns) {
    const type = types.find(([, column]) => columnMatches(String(table_name), String(column_name), column))?.[0];
    const wanted = enumText((type && values.get(type)) ?? []);
    if (type && wanted !== data_type)
      await engine.run(
        `ALTER TABLE snap.book.${quoteName(String(table_name))} ALTER ${quoteName(String(column_name))} SET DATA TYPE ${wanted}`,
      );
  }
}

/** product, product_prior, product_orig, given_product … and `code` of shown_product are all of product's type. */
function columnMatches(table: string, name: string, column: string): boolean {
  if (name === 'code') return table === `shown_${column}`;
  return [column, `${column}_prior`, `${column}_orig`, `given_${column}`].includes(name);
}

const delivered =
  'product, orig_date, orig_amount, first_due_date, overdue_amount, overdue_principal, due_amount, paid_amount, chargeoff_amount, chargeoff_date, recovery_amount, five_class, restructured, restructure_date, restructure_type, term_months, rate, repay_method, grade, age, income_annual, funder, customer_id, status, status_derived, dpd, dpd_hi, dpd_reported, dpd_method, balance, as_of, as_of_raw, load';

/** `stage.accepted`: the accepted rows as delivered, each with its `place`, month-end dates, (unknown) for empty groups, 0 for the balance of an ended loan. */
export async function makeAccepted(engine: LoadEngine, load: string, statusGiven: boolean): Promise<void> {
  const unknown = (name: string) => `coalesce(${name}, '(unknown)') AS ${name}`;
  await engine.run(`CREATE VIEW stage.accepted AS
    SELECT rowid AS place, loan_id, last_day(as_of) AS as_of, as_of AS as_of_raw, coalesce(balance, 0) AS balance, ${['product', 'grade', 'channel', 'region', 'occupation'].map(unknown).join(', ')},
      orig_date, orig_amount, first_due_date, overdue_amount, overdue_principal, due_amount, paid_amount, chargeoff_amount, chargeoff_date, recovery_amount, five_class,
      restructured, restructure_date, restructure_type, term_months, rate, repay_method, age, income_annual, funder, customer_id,
      status, ${statusGiven ? 'false' : 'true'} AS status_derived, dpd, dpd_hi, dpd_reported, dpd_method, ${quoteText(load)} AS load, ${bandColumns}
    FROM stage.row WHERE reason IS NULL`);
}

type Tape = {
  source: string;
  load: string;
  values: Map<EnumType, string[]>;
  /** the book is derived anew, with every row the snapshot keeps */
  whole: boolean;
  /** corrected rows join their months; else a month that comes again is replaced */
  isCorrection: boolean;
};

/** Of rows `m` of loans `k` of the snapshot: those this load brings again. */
const replaces = ({ source, isCorrection }: Tape): string =>
  `m.source::VARCHAR = ${quoteText(source)} AND m.month IN (SELECT year(as_of) * 12 + month(as_of) FROM stage.accepted)${
    isCorrection ? ' AND EXISTS (SELECT 1 FROM stage.accepted x WHERE x.loan_id = k.loan_id AND x.as_of = m.as_of)' : ''
  }`;

/** Loans and months that come again exactly as they were: they replace nothing and stay rows of the load that brought them. */
function unchanged(tape: Tape): string {
  const given: Record<string, string> = {
    channel: 'given_channel',
    region: 'given_region',
    occupation: 'given_occupation',
  };
  const same = [...delivered.split(', '), ...Object.keys(given)]
    .filter((column) => column !== 'load')
    .map((column) => `a.${column} IS NOT DISTINCT FROM m.${given[column] ?? column}`);
  return `SELECT a.loan_id, a.as_of, m.loan_no, m.month FROM stage.accepted a JOIN loan_key k ON k.loan_id = a.loan_id
    JOIN loan_month m ON m.loan_no = k.loan_no AND m.as_of = a.as_of WHERE ${replaces(tape)} AND ${same.join(' AND ')}`;
}

/** View `stage.tape_all`: what the build reads, in the snapshot's types. With `whole` the book is emptied first. */
export async function makeTape(engine: LoadEngine, tape: Tape): Promise<void> {
  const { source, load, values, whole } = tape;
  const cast = (type: EnumType) =>
    `CAST(${enumerated[type]} AS ${enumText(values.get(type) ?? [])}) AS ${enumerated[type]}`;
  const select = (from: string, sourceText: string, channel: string, region: string, occupation: string) =>
    `SELECT * REPLACE (${types
      .filter(([type]) => type !== 'source_t')
      .map(([type]) => cast(type))
      .join(', ')}) FROM (
      SELECT CAST(${sourceText} AS ${enumText(values.get('source_t') ?? [])}) AS source, place, loan_id, ${delivered}, ${channel} AS channel, ${region} AS region, ${occupation} AS occupation,
        ${from === 'stage.kept' ? bandColumns : 'age_band, income_band'} FROM ${from})`;
  const parts: string[] = [];
  if (whole) {
    await engine.run(`CREATE TABLE stage.unchanged AS ${unchanged(tape)}`);
    await engine.run(
      'CREATE TABLE stage.arrived AS SELECT * FROM stage.accepted ANTI JOIN stage.unchanged USING (loan_id, as_of)',
    );
    await engine.run(`CREATE TABLE stage.before AS SELECT m.*, k.loan_id, ${replaces(tape)} AND u.loan_no IS NULL AS replaced
      FROM loan_month m JOIN loan_key k ON k.loan_no = m.loan_no
      LEFT JOIN stage.unchanged u ON u.loan_no = m.loan_no AND u.month = m.month`);
    await engine.run(
      `INSERT INTO loan_month_replaced SELECT * EXCLUDE (replaced), ${quoteText(load)}, TIMESTAMP ${quoteText(new Date().toISOString().slice(0, 19))} FROM stage.before WHERE replaced`,
    );
    // below 0: the places of rows that come now are not
    await engine.run(
      'CREATE VIEW stage.kept AS SELECT * EXCLUDE (replaced), -1 - rowid AS place FROM stage.before WHERE NOT replaced',
    );
    parts.push(select('stage.kept', 'source', 'given_channel', 'given_region', 'given_occupation'));
    for (const table of [
      'loan_key',
      'loan_fact',
      'loan_month',
      'loan_last',
      'loan_step',
      'loan_absent',
      'cube',
      'cube_month',
      'cube_segment',
      'cube_cohort',
      'cube_ever',
      'cube_segment_vintage',
      'cube_first_payment',
      'cube_due',
      'cube_recovery',
      'cube_plan',
      'loaded_month',
    ])
      await engine.run(`DELETE FROM ${table}`);
  }
  const arrived = whole ? 'stage.arrived' : 'stage.accepted';
  parts.push(select(arrived, quoteText(source), 'channel', 'region', 'occupation'));
  await engine.run(`CREATE VIEW stage.tape_all AS ${parts.join(' UNION ALL ')}`);
}

/** The views of queries/view, made anew at each load. */
export async function makeViews(engine: LoadEngine): Promise<void> {
  await engine.run('USE snap');
  const folder = join(root, 'queries/view');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.sql'))) {
    const { sql } = readView(readFileSync(join(folder, file), 'utf8'), file);
    await engine.run(`CREATE OR REPLACE VIEW main.${quoteName(file.slice(0, -'.sql'.length))} AS ${sql}`);
  }
  await engine.run("SET search_path = 'snap.book,stage.main'");
}
