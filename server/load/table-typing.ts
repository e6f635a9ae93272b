import { metricIds, metricQuestions } from '../metrics/library.ts';
import { type DateOrder, dateSql } from './date.ts';
import { quoteText } from './engine.ts';
import type { TableInput, TableReading } from './table-input.ts';
import { readingSql, wordsSql } from './typing.ts';

function readSql(reading: TableReading, column: string, order: DateOrder): string {
  if (typeof reading === 'object') return wordsSql(column, reading.words);
  if (reading === 'moment')
    return `CASE WHEN strlen(${column}) > 10 AND ${column} < '3' THEN try_cast(${column} AS TIMESTAMP) ELSE CAST(${dateSql(column, order)} AS TIMESTAMP) END`;
  if (reading === 'figure')
    return `CASE WHEN ends_with(${column}, '%') THEN try_cast(trim(rtrim(${column}, '%')) AS DOUBLE) / 100 WHEN isfinite(try_cast(${column} AS DOUBLE)) THEN try_cast(${column} AS DOUBLE) END`;
  if (reading === 'period') {
    const day = dateSql(column, order);
    return `CASE WHEN regexp_full_match(${column}, '[0-9]{4}-?Q[1-4]') THEN CAST(left(${column}, 4) AS INTEGER) * 12 + CAST(right(${column}, 1) AS INTEGER) * 3
      ELSE CAST(year(${day}) * 12 + month(${day}) AS INTEGER) END`;
  }
  return readingSql(reading, column, order);
}

/** `stage.<table>_row`: typed, each row with its reason, its column and the text given where it cannot be stored. */
export function typedTableSql(
  { table, columns, key, refusals }: TableInput,
  order: ReadonlyMap<string, DateOrder>,
): string {
  const names = Object.keys(columns);
  const typed = names.map(
    (name) => `${readSql(columns[name]?.reading ?? 'text', `t.${name}`, order.get(name) ?? 'mdy')} AS ${name}`,
  );
  const wrong = [
    ...names.map(
      (name) =>
        `WHEN c_${name} IS NOT NULL AND ${name} IS NULL THEN {'column': ${quoteText(name)}, 'why': ${quoteText(whyUnreadable(columns[name]?.reading))}}`,
    ),
    ...names
      .filter((name) => columns[name]?.required)
      .map((name) => `WHEN ${name} IS NULL THEN {'column': ${quoteText(name)}, 'why': 'missing'}`),
    ...[...refusals, ...(table === 'benchmark' ? [unknownMetric()] : [])].map(
      ({ column, when, why }) => `WHEN ${when} THEN {'column': ${quoteText(column)}, 'why': ${quoteText(why)}}`,
    ),
  ];
  const given = names.map((name) => `WHEN ${quoteText(name)} THEN c_${name}`).join(' ');
  const content = names.map((name) => `c_${name}`).join(', ');
  return `CREATE TABLE stage.${table}_row AS
    SELECT *, CASE wrong.column ${given} END AS given, wrong.column AS bad_column,
      CASE WHEN wrong IS NOT NULL THEN wrong.column || ' ' || wrong.why WHEN nth > 1 THEN CASE WHEN content = last_content THEN 'dup_identical' ELSE 'dup_conflict' END END AS reason
    FROM (SELECT *, row_number() OVER w AS nth, first_value(content) OVER w AS last_content
      FROM (SELECT *, CASE ${wrong.join(' ')} END AS wrong, hash(${content}) AS content
        FROM (SELECT t.file_no, t.row_no, ${typed.join(', ')}, ${names.map((name) => `t.${name} AS c_${name}`).join(', ')} FROM stage.${table}_text t))
      WINDOW w AS (PARTITION BY wrong IS NULL, ${key.join(', ')} ORDER BY file_no DESC, row_no DESC))`;
}

const whyUnreadable = (reading: TableReading | undefined): string =>
  typeof reading === 'object' ? `is none of ${Object.keys(reading.words).join(', ')}` : 'unreadable or out of range';

/** A benchmark is held against a metric of ours: one of the catalog, its number left out or not. */
function unknownMetric(): TableInput['refusals'][number] {
  const known = [
    ...metricIds().map(({ id }) => id),
    ...metricQuestions.map(({ metric }) => metric.id.replace(/_?\{N\}/, '')),
  ];
  return {
    column: 'metric_id',
    when: `metric_id NOT IN (${known.map(quoteText).join(', ')})`,
    why: 'is no metric of the catalog',
  };
}
