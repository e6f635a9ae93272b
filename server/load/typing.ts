import { type CanonicalName, canonicalNames, columnOf, type Reading, statuses } from './canonical.ts';
import { type DateOrder, dateSql } from './date.ts';
import { enumText, quoteText } from './engine.ts';

/** Words for the statuses of domain.md §1.1, lower case. */
const statusWords: Record<(typeof statuses)[number], string[]> = {
  active: [
    'active',
    '正常',
    '在贷',
    '未结清',
    '逾期',
    'current',
    'in grace period',
    'late (16-30 days)',
    'late (31-120 days)',
    'default',
  ],
  paid_off: ['paid_off', '结清', '已结清', '提前结清', 'fully paid'],
  charged_off: ['charged_off', '核销', '已核销', 'charged off'],
  sold: ['sold', '转让', '已转让'],
  closed_other: ['closed_other'],
};
const classWords: Record<string, string[]> = {
  N: ['n', '正常'],
  SM: ['sm', '关注'],
  SS: ['ss', '次级'],
  D: ['d', '可疑'],
  L: ['l', '损失'],
};

const truthWords = { false: ['false', '0', 'n', 'no', 'f', '否'], true: ['true', '1', 'y', 'yes', 't', '是'] };

/** LendingClub's prefix of old loans says nothing of the loan's state. */
const withoutPolicy = (column: string): string =>
  `CASE WHEN starts_with(${column}, 'Does not') THEN regexp_replace(${column}, '^Does not meet the credit policy[.] *Status: *', '') ELSE ${column} END`;

/** The code a word stands for, lower case or not, as a value of `type`; null for a word that is none of them. */
export const wordsSql = (column: string, table: Record<string, readonly string[]>, type = 'VARCHAR'): string =>
  `CASE lower(${column}) ${Object.entries(table)
    .flatMap(([code, list]) => list.map((word) => `WHEN ${quoteText(word)} THEN ${quoteText(code)}::${type}`))
    .join(' ')} END`;

// a text of each row costs more to write and to read back than its code
const statusType = enumText(statuses);
const classType = enumText(Object.keys(classWords));

/** Late-payment words of tapes whose status says how late a loan is (LendingClub, domain.md §1.6), as bands of days. */
const bandWords: Record<string, string> = { '0': '0-0', current: '0-0', 'in grace period': '1-15', default: '121+' };

/**
 * Typed value of cleaned text; null where it cannot be read. Bands come out as `from-to` or `from+`.
 * The common form is tried first and cheaply: these expressions run on every cell of a tape.
 */
const reading: Record<Exclude<Reading, 'date'>, (column: string) => string> = {
  text: (column) => column,
  money: (column) =>
    `coalesce(try_cast(${column} AS DECIMAL(18, 2)), try_cast(replace(${column}, ',', '') AS DECIMAL(18, 2)))`,
  integer: (column) =>
    `CASE WHEN contains(${column}, '.') THEN CASE WHEN regexp_full_match(${column}, '[+-]?[0-9]{1,9}[.]0+') THEN CAST(CAST(${column} AS DOUBLE) AS INTEGER) END ELSE try_cast(${column} AS INTEGER) END`,
  number: (column) => `CASE WHEN isfinite(try_cast(${column} AS DOUBLE)) THEN try_cast(${column} AS DOUBLE) END`,
  rate: (column) =>
    `CASE WHEN ends_with(${column}, '%') THEN try_cast(trim(rtrim(${column}, '%')) AS DOUBLE) / 100 WHEN isfinite(try_cast(${column} AS DOUBLE)) THEN try_cast(${column} AS DOUBLE) / CASE WHEN abs(try_cast(${column} AS DOUBLE)) > 1 THEN 100 ELSE 1 END END`,
  boolean: (column) => wordsSql(column, truthWords, 'BOOLEAN'),
  status: (column) =>
    `CASE WHEN ${column} = 'active' THEN 'active'::${statusType} ELSE ${wordsSql(withoutPolicy(column), statusWords, statusType)} END`,
  class: (column) => wordsSql(column, classWords, classType),
  band: (column) => `CASE lower(${withoutPolicy(column)}) ${Object.entries(bandWords)
    .map(([word, band]) => `WHEN ${quoteText(word)} THEN ${quoteText(band)}`)
    .join(' ')}
    ELSE CASE WHEN regexp_full_match(lower(${withoutPolicy(column)}), '(late *\\()?[0-9]{1,4}( *- *[0-9]{1,4}|[+])( days\\))?') THEN regexp_extract(${column}, '[0-9]{1,4}( *- *[0-9]{1,4}|[+])') END END`,
};

/** What each reading gives, for columns that a tape does not have. */
const typeOf: Record<Reading, string> = {
  text: 'VARCHAR',
  money: 'DECIMAL(18, 2)',
  integer: 'INTEGER',
  number: 'DOUBLE',
  rate: 'DOUBLE',
  date: 'DATE',
  boolean: 'BOOLEAN',
  status: statusType,
  class: classType,
  band: 'VARCHAR',
};

/** `order` null: a date whose day and month might be mistaken for one another is not read */
export const readingSql = (how: Reading, column: string, order: DateOrder | null): string =>
  how === 'date' ? dateSql(column, order) : reading[how](column);

/** A loan id as a spreadsheet mangles it. */
export const mangledId = "regexp_full_match(loan_id, '[0-9]([.][0-9]+)?[eE][+][0-9]+')";

/** What is asked of single values beyond being readable; true = refused. */
const limits: Partial<Record<CanonicalName, string>> = {
  as_of: "as_of < DATE '1970-01-01' OR as_of >= DATE '2100-01-01'",
  dpd: 'dpd < 0 OR dpd > 9999',
  dpd_hi: 'dpd_hi < dpd OR dpd_hi > 9999',
  overdue_amount: 'overdue_amount < 0',
  loan_id: mangledId,
  orig_date: "orig_date > last_day(as_of) OR orig_date < DATE '1900-01-01'",
};

/**
 * Trimmed text; the empty words of domain.md §1 become null. Only text with a space in it, or short and beginning as one of them, is looked at;
 * a CASE, since the engine turns each IN list into a join.
 */
const emptyWords = ['', 'NULL', 'N/A', '-', '—', '\\N'];
export function cleanedSql(name: string): string {
  const word = `strlen(${name}) <= 4 AND (${name} < '0' OR ${name} > '~' OR (${name} >= 'N' AND ${name} < 'O') OR (${name} >= 'n' AND ${name} < 'o') OR (${name} >= '\\' AND ${name} < ']'))`;
  return `CASE WHEN contains(${name}, ' ') OR (${word}) THEN CASE upper(trim(${name})) ${emptyWords.map((empty) => `WHEN ${quoteText(empty)} THEN NULL`).join(' ')} ELSE trim(${name}) END ELSE ${name} END`;
}

/** Columns whose text a row set aside keeps, so that it can be found and corrected. */
const kept: readonly CanonicalName[] = ['loan_id', 'as_of', 'balance'];

const bandLow = "CAST(regexp_extract(bucket_raw, '^([0-9]+)', 1) AS INTEGER)";
const bandHigh =
  "CASE WHEN bucket_raw LIKE '%+' THEN 9999 ELSE CAST(regexp_extract(bucket_raw, '([0-9]+)$', 1) AS INTEGER) END";
const ageBand =
  "CASE WHEN age < 18 OR age > 120 THEN NULL WHEN age < 25 THEN '18-24' WHEN age < 30 THEN '25-29' WHEN age < 40 THEN '30-39' WHEN age < 50 THEN '40-49' WHEN age < 60 THEN '50-59' WHEN age >= 60 THEN '60+' END";
const incomeBand =
  "CASE WHEN income_annual < 0 THEN NULL WHEN income_annual < 50000 THEN '< 50k' WHEN income_annual < 100000 THEN '50-100k' WHEN income_annual < 200000 THEN '100-200k' WHEN income_annual < 500000 THEN '200-500k' WHEN income_annual >= 500000 THEN '500k+' END";

/** Bands of a segment that is a number on the tape (domain.md §1.1); used again when rows of a snapshot are read back. */
export const bandColumns = `coalesce(${ageBand}, '(unknown)') AS age_band, coalesce(${incomeBand}, '(unknown)') AS income_band`;

/**
 * One SELECT from text to typed rows: each with a reason, its column and the text given where it cannot be accepted.
 * `given` names the columns the tape has; without a status it is derived from balance and overdue amount (domain.md §1.1).
 * Values are read as they stand and cleaned only where that fails: most need no cleaning.
 */
export function typingSql(from: string, given: ReadonlySet<string>, orders: ReadonlyMap<string, DateOrder>): string {
  const typedValue = (name: CanonicalName): string => {
    const { reading: how } = columnOf(name);
    if (!given.has(name)) return `CAST(NULL AS ${typeOf[how]})`;
    const read = (column: string) => readingSql(how, column, orders.get(name) ?? null);
    if (how === 'text') return cleanedSql(`c.${name}`);
    return `CASE WHEN c.${name} IS NOT NULL THEN coalesce(${read(`c.${name}`)}, ${read(`(${cleanedSql(`c.${name}`)})`)}) END`;
  };
  const typed = canonicalNames.map((name) => `${typedValue(name)} AS ${name}`);
  const raw = canonicalNames.map((name) => `${given.has(name) ? `c.${name}` : 'CAST(NULL AS VARCHAR)'} AS r_${name}`);
  const refusable = canonicalNames.filter((name) => given.has(name) && columnOf(name).reading !== 'text');
  const unread = refusable.map(
    (name) => `CASE WHEN ${name} IS NULL AND r_${name} IS NOT NULL THEN ${cleanedSql(`r_${name}`)} END AS u_${name}`,
  );
  const unreadable = refusable.map((name) => `WHEN u_${name} IS NOT NULL THEN ${quoteText(name)}`);
  const beyond = Object.entries(limits).map(([name, test]) => `WHEN ${test} THEN ${quoteText(name)}`);
  const status = given.has('status')
    ? 'status'
    : `CASE WHEN balance > 0 OR overdue_amount > 0 THEN 'active'::${statusType} WHEN balance IS NOT NULL THEN 'paid_off'::${statusType} END`;
  const days = (name: 'dpd' | 'dpd_hi', fromBand: string) =>
    `coalesce(${name}, CASE WHEN bucket_raw IS NOT NULL THEN ${fromBand} END) AS ${name}`;
  // of the text, only what the quarantine keeps goes on, and only of rows set aside
  const refused = canonicalNames.filter((name) => given.has(name));
  const givenText = refused.map((name) => `WHEN ${quoteText(name)} THEN ${cleanedSql(`r_${name}`)}`);
  const keptText = kept.map((name) => `CASE WHEN bad IS NOT NULL THEN ${cleanedSql(`r_${name}`)} END AS c_${name}`);
  return `SELECT file_no, row_no, ${canonicalNames.join(', ')}, ${keptText.join(', ')},
      CASE WHEN bad IS NOT NULL THEN CASE bad WHEN 'reject' THEN reject ${givenText.join(' ')} END END AS given,
      CASE WHEN bad IS NULL THEN NULL WHEN bad = 'reject' THEN reject WHEN bad LIKE '%missing' THEN bad ELSE bad || ' unreadable or out of range' END AS reason,
      CASE WHEN bad LIKE '%missing' THEN split_part(bad, ' ', 1) ELSE nullif(bad, 'reject') END AS bad_column
    FROM (SELECT *,
        CASE WHEN reject IS NOT NULL THEN 'reject'
          ${unreadable.join(' ')}
          WHEN as_of IS NULL THEN 'as_of missing' WHEN loan_id IS NULL THEN 'loan_id missing' WHEN status IS NULL THEN 'status missing'
          WHEN status = 'active' AND balance IS NULL THEN 'balance missing' WHEN status = 'active' AND dpd IS NULL THEN 'dpd missing'
          ${beyond.join(' ')} END AS bad
      FROM (SELECT ${['*', ...unread].join(', ')}
        FROM (SELECT * REPLACE (
            ${status} AS status, CASE WHEN orig_amount > 0 THEN orig_amount END AS orig_amount,
            ${days('dpd', bandLow)}, ${days('dpd_hi', bandHigh)},
            coalesce(dpd_method, CASE WHEN bucket_raw IS NOT NULL THEN 'banded' ELSE 'calendar' END) AS dpd_method)
          FROM (SELECT file_no, row_no, reject, ${typed.join(', ')}, ${raw.join(', ')} FROM ${from} c))))`;
}
