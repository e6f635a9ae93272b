import { stagedRules } from '../../queries/staged-rules.ts';
import { UserError } from '../errors.ts';
import { type Canonical, makeCanonical, type SavedMapping, selectMapped, type Shape } from './canon.ts';
import { type CanonicalName, columnOf } from './canonical.ts';
import { checkRows, type Checked } from './check.ts';
import { checkTotals } from './control-total.ts';
import { type LoadEngine, quoteText } from './engine.ts';
import { refuseCutShort } from './cut-short.ts';
import type { StagedFile } from './file.ts';
import { refuseIdentifiers } from './identity.ts';
import type { LoadJob } from './job.ts';
import { type Mapping, mappedColumns } from './mapping.ts';
import { isCorrection } from './quarantine.ts';
import { layoutPart, makeSetAside, type ReadPart } from './set-aside.ts';
import { makeAccepted } from './snapshot.ts';
import { type Batch, readingFiles } from './stage.ts';
import { typeRows } from './type-rows.ts';
import { unitOf } from './unit.ts';

export type ReadTape = Checked & {
  shape: Shape;
  /** YYYY-MM, oldest first */
  months: string[];
  /** rows quarantined before, corrected: they join their months */
  isCorrection: boolean;
  parts: ReadPart[];
};

type Reading = { id: string; job: LoadJob; fresh: boolean; report: (share: number, doing: string) => void };

/** The rows of the tapes: by their columns or a layout, typed, checked. `stage.accepted` holds those to be built, `stage.set_aside` the rest. */
export async function readTape(
  engine: LoadEngine,
  files: readonly StagedFile[],
  batches: readonly Batch[],
  { id, job, fresh, report }: Reading,
): Promise<ReadTape> {
  report(0, 'columns');
  const corrected = await corrections(engine, files, batches, fresh);
  const saved = fresh ? { mapping: {}, ignored: [] } : await savedMapping(engine, job.source ?? 'main');
  const { shape, given } = await readingFiles(files, async () => {
    const canonical = await makeCanonical(engine, files, batches, job, saved);
    await refuseCutShort(engine, files, batches);
    if (!fresh) await sameTerms(engine, canonical, job);
    const typed = (share: number) => report(0.1 + share * 0.7, 'rows');
    return { shape: canonical, given: await typeRows(engine, files, job, canonical, typed) };
  });
  // first rows may not show what a column holds; text is looked at whole
  await refuseIdentifiers(engine, files[0]?.name ?? 'tape', 'stage.row', fieldsOfText(shape.mapping));
  report(0.8, 'checks');
  await makeAccepted(engine, id, given.has('status'));
  const { rows, findings } = await checkRows(engine, files, job, shape.currency);
  findings.push(...(await checkTotals(engine, job.controlTotals ?? {})));
  if (shape.unread.length > 0)
    findings.push({
      rule: 'column_unread',
      severity: stagedRules.column_unread.severity,
      count: shape.unread.length,
      sample: shape.unread.slice(0, 20).join(', '),
    });
  await makeSetAside(engine);
  const months = (
    await engine.rows(
      "SELECT DISTINCT strftime(as_of, '%Y-%m') AS month FROM (SELECT DISTINCT as_of FROM stage.accepted) ORDER BY 1",
    )
  ).map((row) => String(row.month));
  return { shape, rows, findings, months, isCorrection: corrected, parts: readParts(shape, batches, job) };
}

/** A load without a tape: no rows, the terms the source has. */
export async function noTape(engine: LoadEngine, id: string, job: LoadJob, needsSource: boolean): Promise<ReadTape> {
  const known = await engine.rows(
    'SELECT source::VARCHAR AS source, scheme, currency FROM snap.book.source ORDER BY load_order DESC',
  );
  const asked = job.source === undefined ? known : known.filter(({ source }) => source === job.source);
  const [source] = asked;
  const names = known.map((row) => row.source).join(', ');
  if (!source)
    throw new UserError('load_refused', `no tape of source ${job.source} has been loaded`, `sources: ${names}`);
  if (needsSource && asked.length > 1)
    throw new UserError(
      'load_refused',
      'of which source these loans are is not said',
      `say it with --source: ${names}`,
    );
  const shape: Canonical = {
    layout: null,
    source: String(source.source),
    scheme: source.scheme === 'lt30' ? 'lt30' : 'cn',
    currency: String(source.currency),
    derived: null,
    mapping: {},
    unread: [],
    ignored: [],
    parts: [selectMapped({}, '(SELECT 0 AS file_no, CAST(0 AS BIGINT) AS row_no WHERE false)', undefined)],
    ask: null,
  };
  await engine.run(`CREATE VIEW stage.canon AS ${shape.parts[0]}`);
  await typeRows(engine, [], job, shape, () => undefined);
  await makeAccepted(engine, id, false);
  await makeSetAside(engine);
  const rows = { read: 0, accepted: 0, quarantined: 0 };
  return { shape, rows, findings: [], months: [], isCorrection: false, parts: [] };
}

/** Whether the files hold corrected rows of loads that are in the book; refuses a mixture. */
async function corrections(
  engine: LoadEngine,
  files: readonly StagedFile[],
  batches: readonly Batch[],
  fresh: boolean,
): Promise<boolean> {
  const corrected = batches.filter(({ columns }) => isCorrection(columns));
  if (corrected.length === 0) return false;
  const other = batches.find(({ columns }) => !isCorrection(columns));
  if (other)
    throw new UserError(
      'load_refused',
      `${files[other.files[0] ?? 0]?.name} is a tape, other files hold corrected rows`,
      'load corrected rows on their own: they join their months, a tape replaces them',
    );
  for (const { view } of corrected) {
    const [unknown] = await engine.rows(
      `SELECT DISTINCT quarantined_by AS load FROM stage.${view} ${fresh ? '' : 'WHERE quarantined_by IS NULL OR quarantined_by NOT IN (SELECT id FROM snap.book.load)'} LIMIT 1`,
    );
    if (unknown)
      throw new UserError(
        'load_refused',
        `column quarantined_by: load ${unknown.load ?? '(empty)'} is not in this book`,
        'correct the rows that `forewarn quarantine` gives of a load of this book',
      );
  }
  return true;
}

const fieldsOfText = (mapping: Mapping) =>
  mappedColumns(mapping).flatMap(([field, { column }]) =>
    columnOf(field).reading === 'text' ? [{ field, column, at: field }] : [],
  );

const readParts = ({ layout, mapping }: Shape, batches: readonly Batch[], { asOf }: LoadJob): ReadPart[] => {
  if (layout) return batches.map(layoutPart);
  const read = Object.values(mapping).map(({ column }) => column);
  const added = asOf !== undefined && !mapping.as_of ? { as_of: asOf } : {};
  return batches.map((batch) => ({
    batch,
    columns: batch.columns.filter((column) => read.includes(column)),
    added,
  }));
};

/** A source keeps the scheme and currency it was first loaded under (contract §3). */
async function sameTerms(engine: LoadEngine, shape: Shape, job: LoadJob): Promise<void> {
  const [known] = await engine.rows(
    `SELECT scheme, currency FROM snap.book.source WHERE source::VARCHAR = ${quoteText(shape.source)}`,
  );
  if (!known) return;
  for (const term of ['scheme', 'currency'] as const) {
    if (job[term] === undefined && shape.layout === null) Object.assign(shape, { [term]: known[term] });
    if (shape[term] !== known[term])
      throw new UserError(
        'scheme_mismatch',
        `source ${shape.source} has ${term} ${known[term]}, this load says ${shape[term]}`,
        'load it under another --source',
      );
  }
}

/** The mapping a source was loaded with before; a row without a field names a column that is not to be read. */
async function savedMapping(engine: LoadEngine, source: string): Promise<SavedMapping> {
  const rows = await engine.rows(
    `SELECT field, column_name, unit FROM snap.book.mapping WHERE source::VARCHAR = ${quoteText(source)}`,
  );
  const saved: SavedMapping = { mapping: {}, ignored: [] };
  return rows.reduce<SavedMapping>(({ mapping, ignored }, row) => {
    const column = String(row.column_name);
    if (row.field === null) return { mapping, ignored: [...ignored, column] };
    const field = row.field as CanonicalName;
    return { mapping: { ...mapping, [field]: { column, unit: unitOf(field, row.unit) } }, ignored };
  }, saved);
}
