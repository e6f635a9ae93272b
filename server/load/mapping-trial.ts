import type { MappingQuestion, MappingTrial } from '../contract/mapping.ts';
import { selectMapped } from './canon.ts';
import { type CanonicalName, canonicalNames, columnOf } from './canonical.ts';
import type { DateOrder } from './date.ts';
import { type LoadEngine, openLoadEngine, quoteName } from './engine.ts';
import type { LoadJob } from './job.ts';
import { askedMapping, type Mapping, mappedColumns, proposeMapping } from './mapping.ts';
import { typingSql } from './typing.ts';
import { unitOf } from './unit.ts';

type Tape = MappingQuestion['tapes'][number];

/** How the first rows would be read under a job that answers the question, by the same SQL that reads the tape. `folder` is the engine's own. */
export async function tryMapping(folder: string, question: MappingQuestion, job: LoadJob): Promise<MappingTrial> {
  const files = question.tapes.map(({ files: [name = ''], columns }) => ({ name, columns }));
  const asked = askedMapping(files, job);
  const engine = await openLoadEngine(folder);
  try {
    await engine.run("ATTACH ':memory:' AS stage");
    await engine.lock();
    const tapes: MappingTrial['tapes'] = [];
    for (const tape of question.tapes) tapes.push(await tryTape(engine, tape, asked, job));
    return { tapes };
  } finally {
    engine.close();
  }
}

async function tryTape(
  engine: LoadEngine,
  tape: Tape,
  asked: Mapping,
  job: LoadJob,
): Promise<MappingTrial['tapes'][number]> {
  const said = { asked, saved: proposed(tape), ignored: [...tape.ignored, ...(job.ignore ?? [])], asOf: job.asOf };
  const { mapping, doubts, missing, unread } = proposeMapping(tape.columns, said);
  const { orders, open } = orderDates(tape, mapping, job.dateOrder);
  const fields = canonicalNames.filter(
    (name) => mapping[name] || (name === 'as_of' && job.asOf) || (name === 'dpd' && mapping.bucket_raw),
  );
  await stageRows(engine, tape);
  const given = new Set<string>(fields.filter((name) => !open.includes(name)));
  const canonical = selectMapped(mapping, 'stage.sample', job.asOf);
  await engine.run(`CREATE TABLE stage.row AS ${typingSql(`(${canonical})`, given, orders)}`);
  const shown = (name: CanonicalName) => (name === 'as_of' ? 'last_day(as_of)' : name);
  const cells = fields.map((name) => `${shown(name)}::VARCHAR AS ${quoteName(name)}`).join(', ');
  const rows = await engine.rows(`SELECT reason, bad_column, given, ${cells} FROM stage.row ORDER BY row_no`);
  const unsaid = missing.length > 0 || open.length > 0;
  for (const table of ['sample', 'row']) await engine.run(`DROP TABLE stage.${table}`);
  return {
    mapping: mappedColumns(mapping).map(([field, { column, unit }]) => ({ field, column, unit })),
    ...{ doubts, missing, unread, open, fields },
    rows: rows.map((row) => ({
      cells: fields.map((name) => textOf(row[name])),
      bad: badOf(row, unsaid),
    })),
  };
}

/** What the question proposes, as a mapping said before. */
const proposed = ({ mapping }: Tape): Mapping =>
  Object.fromEntries(
    mapping.map(({ field, column, unit }) => [field, { column, unit: unitOf(field as CanonicalName, unit) }]),
  );

/** The order of the dates of each field, and the fields of which it has yet to be said. */
function orderDates(tape: Tape, mapping: Mapping, all: DateOrder | undefined) {
  const orders = new Map<string, DateOrder>();
  const open: string[] = [];
  for (const [field, { column, unit }] of mappedColumns(mapping)) {
    const found = tape.dates.find((date) => date.column === column);
    if (!found || columnOf(field).reading !== 'date') continue;
    const order = all ?? found.order ?? (unit === 'dmy' || unit === 'mdy' ? unit : null);
    if (order) orders.set(field, order);
    else open.push(field);
  }
  return { orders, open };
}

/** The rows as text in `stage.sample`. */
async function stageRows(engine: LoadEngine, { columns, rows }: Tape): Promise<void> {
  const names = columns.map(quoteName);
  await engine.run(
    `CREATE TABLE stage.sample (file_no INTEGER, row_no BIGINT, ${names.map((name) => `${name} VARCHAR`).join(', ')})`,
  );
  await engine.rows(
    `INSERT INTO stage.sample SELECT 0, row_number() OVER (), ${names.map((_, at) => `r[${at + 1}]`).join(', ')}
     FROM (SELECT unnest(from_json($rows, '[["VARCHAR"]]')) AS r)`,
    { rows: JSON.stringify(rows) },
  );
}

/** Why a row would be set aside. While something has yet to be said, nothing is missing. */
function badOf(row: Record<string, unknown>, unsaid: boolean): MappingTrial['tapes'][number]['rows'][number]['bad'] {
  if (row.reason === null) return null;
  const why = String(row.reason).endsWith(' missing') ? 'missing' : 'unreadable';
  if (why === 'missing' && unsaid) return null;
  return { field: String(row.bad_column), why, given: textOf(row.given) };
}

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
