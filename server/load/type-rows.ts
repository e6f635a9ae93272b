import { blankRow, type Canonical, expressionOf } from './canon.ts';
import { canonicalNames, columnOf } from './canonical.ts';
import { type DateOrder, dateOrders, findDateOrders, looksOrdered, type OrderedDates } from './date.ts';
import { type LoadEngine, quoteText } from './engine.ts';
import type { StagedFile } from './file.ts';
import type { LoadJob } from './job.ts';
import { mappedColumns, MappingNeeded } from './mapping.ts';
import { noteStarts } from './stage.ts';
import { typingSql } from './typing.ts';

/** Rows that say whether a column may hold dates whose order of day and month is open. */
const likelyRows = 10_000;

/**
 * Types the rows of `stage.canon` into `stage.row`, in the order of their files; view `stage.placed` gives them with their row_no and rowid.
 * Gives the columns of the tape that have values. Where dates leave the order of day and month open it is asked, if someone can be asked.
 */
export async function typeRows(
  engine: LoadEngine,
  files: readonly StagedFile[],
  job: LoadJob,
  canonical: Canonical,
  report: (share: number) => void,
): Promise<ReadonlySet<string>> {
  const given = await givenColumns(engine, canonical, job.asOf);
  const dates = canonicalNames.filter((name) => given.has(name) && columnOf(name).reading === 'date');
  const likely = await findDateOrders(engine, `(SELECT * FROM stage.canon LIMIT ${likelyRows})`, dates);
  for (let ordered = likely.map(({ name }) => name); ; ) {
    const orders = await orderDates(job, canonical, await findDateOrders(engine, 'stage.canon', ordered));
    for (const [at, part] of canonical.parts.entries()) {
      const sql = typingSql(`(${part})`, given, orders);
      await engine.run(`${at === 0 ? 'CREATE TABLE stage.row AS' : 'INSERT INTO stage.row'} ${sql}`);
      report((at + 1) / canonical.parts.length);
    }
    const more = await orderedAmongBad(
      engine,
      dates.filter((name) => !ordered.includes(name)),
    );
    if (more.length === 0) break;
    // the first rows showed no such date in these columns
    ordered = [...ordered, ...more];
    await engine.run('DROP TABLE stage.row');
  }
  // a layout may leave out any row, and number its rows itself
  await noteStarts(engine, files, canonical.layout ? [] : files.map((_, at) => at), {
    table: 'stage.row',
    starts: 'stage.row_start',
  });
  await engine.run(`DELETE FROM stage.row WHERE reason = ${quoteText(blankRow)}`);
  await engine.run(`CREATE VIEW stage.placed AS
    SELECT r.* REPLACE (coalesce(r.row_no, r.rowid - f.start + 1) AS row_no), r.rowid AS place FROM stage.row r JOIN stage.row_start f ON f.file_no = r.file_no`);
  await engine.run('DROP VIEW stage.canon');
  if (canonical.layout) await engine.run('DROP TABLE stage.laid_out');
  return given;
}

/** The canonical columns the tape gives; a status only where it has a value, since without one it is derived. */
async function givenColumns(engine: LoadEngine, { layout, mapping }: Canonical, asOf?: string): Promise<Set<string>> {
  if (layout) {
    const counts = await engine.one(
      `SELECT ${canonicalNames.map((name) => `count(${name})::BIGINT AS ${name}`).join(', ')} FROM stage.canon`,
    );
    return new Set(Object.entries(counts).flatMap(([name, count]) => (Number(count) > 0 ? [name] : [])));
  }
  const given = new Set<string>(canonicalNames.filter((name) => expressionOf(name, mapping, asOf) !== null));
  if (!given.has('status')) return given;
  const some = await engine.rows('SELECT 1 AS one FROM stage.canon WHERE status IS NOT NULL LIMIT 1');
  if (some.length === 0) given.delete('status');
  return given;
}

/** The order of each column of such dates as found and said; what was said of a source's dates is kept with its mapping. */
async function orderDates(
  job: LoadJob,
  { mapping, ask }: Canonical,
  found: readonly OrderedDates[],
): Promise<Map<string, DateOrder>> {
  const mapped = new Map(mappedColumns(mapping).map(([field, column]) => [String(field), column]));
  const said = (name: string) => orderIn(mapped.get(name)?.unit ?? null);
  const isOpen = found.some(({ name, order }) => !order && !said(name) && !job.dateOrder);
  if (isOpen && job.ask && ask) throw new MappingNeeded(await ask());
  const orders = dateOrders(found, { all: job.dateOrder, of: said });
  for (const { name, order } of found) {
    const column = mapped.get(name);
    if (column && !order) column.unit = orders.get(name) ?? null;
  }
  return orders;
}

const orderIn = (unit: string | null): DateOrder | undefined => (unit === 'dmy' || unit === 'mdy' ? unit : undefined);

/** Of these columns, those that could not be read where they hold dates such as 03/04/2024. */
async function orderedAmongBad(engine: LoadEngine, dates: readonly string[]): Promise<string[]> {
  if (dates.length === 0) return [];
  const found = await engine.rows(
    `SELECT DISTINCT bad_column FROM stage.row WHERE reason IS NOT NULL AND bad_column IN (${dates.map(quoteText).join(', ')}) AND ${looksOrdered('given')}`,
  );
  return found.map((row) => String(row.bad_column));
}
