import { copyFileSync, constants, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../errors.ts';
import { build } from './build.ts';
import { bareName } from './canonical.ts';
import { checkRows } from './check.ts';
import { refuseOtherTotals } from './control-total.ts';
import { type LoadEngine, openLoadEngine, quoteText } from './engine.ts';
import { type StagedFile, stageFile } from './file.ts';
import type { LoadJob, LoadProgress, LoadResult, LoadTalk } from './job.ts';
import { currentSnapshot, nextSnapshot, publish, snapshotPath, tidyHome } from './publish.ts';
import { createTables, enumValues, makeAccepted, makeTape, makeViews, widenTypes } from './snapshot.ts';
import { makeCanonical, type Shape } from './canon.ts';
import { dateOrders } from './date.ts';
import { type CanonicalName, canonicalNames } from './canonical.ts';
import type { Mapping } from './mapping.ts';
import { type Batch, readFiles } from './stage.ts';
import { isUnit } from './synonym.ts';
import { typingSql } from './typing.ts';
import { checkBook, conservationFault } from './quality.ts';
import { recordLoad } from './record-load.ts';
import { verifySnapshot } from './verify.ts';

const labelColumns = ['dimension', 'code', 'nameen', 'namezh'];
const isLabels = (file: StagedFile) =>
  file.columns.length === labelColumns.length &&
  file.columns.every((column, at) => bareName(column) === labelColumns[at]);

const silent: LoadTalk = { tell: () => undefined, goAhead: async () => undefined };

/**
 * One load, whole: files → rows → checks → snapshot → published. The caller holds the lock.
 * Throws UserError when the input is refused; in every case of error the live snapshot stays as it was.
 */
export async function load(
  home: string,
  keep: number,
  job: LoadJob,
  report: (progress: LoadProgress) => void,
  talk: LoadTalk = silent,
): Promise<LoadResult> {
  const id = nextSnapshot(home);
  tidyHome(home);
  const inbox = join(home, 'inbox', id);
  const part = `${snapshotPath(home, id)}.part`;
  mkdirSync(join(inbox, 'spill'), { recursive: true });
  const engine = await openLoadEngine(join(inbox, 'spill'));
  try {
    const files: StagedFile[] = [];
    for (const [at, path] of job.files.entries()) {
      files.push(
        await stageFile(engine, path, job.names?.[at] ?? basename(path), join(inbox, `${at}.csv`), (share) =>
          report({ stage: 'reading', done: (at + share) / job.files.length / 2, doing: path }),
        ),
      );
    }
    // in memory, spilling to the inbox: a file would be compressed and logged only to be thrown away
    await engine.run("ATTACH ':memory:' AS stage");
    const labels = files.filter(isLabels);
    const tapes = files.filter((file) => !isLabels(file));
    if (tapes.length === 0)
      throw new UserError('load_refused', 'no tape among the files', 'give at least one file with a row a loan');
    const reading = (share: number, doing: string) => report({ stage: 'reading', done: 0.5 + share / 2, doing });
    const batches = await readFiles(engine, [...tapes, ...labels], reading);
    const isTape = (batch: Batch) => batch.files.every((at) => at < tapes.length);
    const fresh = await attachSnapshot(engine, home, part, job);
    await engine.lock();

    report({ stage: 'checking', done: 0, doing: 'columns' });
    const shape = await makeCanonical(
      engine,
      tapes,
      batches.filter(isTape),
      job,
      fresh ? {} : await savedMapping(engine, job.source ?? 'main'),
    );
    if (!fresh) await sameTerms(engine, shape, job);
    const given = await givenColumns(engine);
    const statusGiven = given.has('status');
    await engine.run(typingSql(given, await dateOrders(engine, given, job.dateOrder)));
    await engine.run('DROP TABLE stage.canon');
    for (const { table } of batches.filter(isTape)) await engine.run(`DROP TABLE ${table}`);
    report({ stage: 'checking', done: 0.5, doing: 'rows' });
    const { rows, findings: found } = await checkRows(engine, tapes, job, shape.currency);
    await refuseOtherTotals(engine, job.controlTotals ?? {});
    if (shape.unread.length > 0)
      found.push({
        rule: 'column_unread',
        severity: 'info',
        count: shape.unread.length,
        sample: shape.unread.slice(0, 20).join(', '),
      });
    await makeAccepted(engine, id, statusGiven);
    const months = (
      await engine.rows("SELECT DISTINCT strftime(as_of, '%Y-%m') AS month FROM stage.accepted ORDER BY 1")
    ).map((row) => String(row.month));
    talk.tell({ source: shape.source, months, rows, findings: found });
    if (job.dryRun)
      return {
        id: null,
        state: 'checked',
        snapshot: null,
        source: shape.source,
        months,
        rows,
        findings: found,
        error: null,
      };

    report({ stage: 'building', done: 0, doing: 'tables' });
    const values = await enumValues(engine, shape.source, fresh);
    if (fresh) await createTables(engine, values);
    else {
      await engine.run("SET search_path = 'snap.book,stage.main'");
      await widenTypes(engine, values);
    }
    await makeTape(engine, shape.source, values, !fresh && (await touchesOldMonths(engine, shape.source)), id);
    const delivered = await engine.one(
      'SELECT sum(balance)::VARCHAR AS balance, CAST(bit_xor(hash(loan_id, as_of, balance, dpd, status)) AS VARCHAR) AS hash FROM stage.accepted',
    );
    await keepSetAside(engine);
    await build(engine, (done, doing) => report({ stage: 'building', done: done * 0.9, doing }));
    await recordLoad(engine, {
      id,
      shape,
      job,
      tapes,
      labels: batches.filter((batch) => !isTape(batch)),
      rows,
      months,
      delivered,
    });
    const findings = await checkBook(engine, { load: id, source: shape.source, months }, found, (share, rule) =>
      report({ stage: 'building', done: 0.9 + share * 0.1, doing: rule }),
    );
    const fault = conservationFault(findings);
    if (fault) {
      process.stderr.write(`${fault.message}\n`);
      return { id: null, state: 'failed', snapshot: null, source: shape.source, months, rows, findings, error: fault };
    }
    await makeViews(engine);

    report({ stage: 'building', done: 1, doing: 'checkpoint' });
    await engine.run('CHECKPOINT snap');
    const sums = await engine.one(
      'SELECT count(*)::BIGINT AS rows, coalesce(sum(balance), 0)::VARCHAR AS balance FROM snap.book.loan_month',
    );
    engine.close();
    await verifySnapshot(part, { rows: Number(sums.rows), balance: String(sums.balance) });
    talk.tell({ source: shape.source, months, rows, findings });
    await talk.goAhead({ snapshot: id, path: part });
    report({ stage: 'publishing', done: 0, doing: 'sync' });
    publish(home, part, id, keep);
    report({ stage: 'publishing', done: 1, doing: 'published' });
    return { id, state: 'published', snapshot: id, source: shape.source, months, rows, findings, error: null };
  } finally {
    engine.close();
    rmSync(inbox, { recursive: true, force: true });
    for (const file of [part, `${part}.wal`]) rmSync(file, { force: true });
  }
}

/** Attaches the new snapshot as `snap`: a copy of the live one, or empty when there is none or it holds only generated sources. */
async function attachSnapshot(engine: LoadEngine, home: string, part: string, job: LoadJob): Promise<boolean> {
  const live = currentSnapshot(home);
  if (live) {
    copyFileSync(snapshotPath(home, live), part, constants.COPYFILE_FICLONE);
    await engine.run(`ATTACH ${quoteText(part)} AS snap`);
    const { lent } = await engine.one('SELECT count(*) FILTER (NOT generated)::INTEGER AS lent FROM snap.book.source');
    if (Number(lent) > 0 || job.generated) return false;
    await engine.run('DETACH snap');
    rmSync(part);
  }
  await engine.run(`ATTACH ${quoteText(part)} AS snap`);
  return true;
}

/** The canonical columns of which the tape gives at least one value. */
async function givenColumns(engine: LoadEngine): Promise<Set<string>> {
  const counts = await engine.one(
    `SELECT ${canonicalNames.map((name) => `count(${name})::BIGINT AS ${name}`).join(', ')} FROM stage.canon`,
  );
  return new Set(Object.entries(counts).flatMap(([name, count]) => (Number(count) > 0 ? [name] : [])));
}

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

/** True when the rows bring a month the source already has, or one before its newest: then the book is derived anew. */
async function touchesOldMonths(engine: LoadEngine, source: string): Promise<boolean> {
  const { old } = await engine.one(
    `SELECT (SELECT min(year(as_of) * 12 + month(as_of)) FROM stage.accepted) <= (SELECT max(month) FROM loaded_month WHERE source::VARCHAR = ${quoteText(source)}) AS old`,
  );
  return old === true;
}

/** From here on only the rows set aside are needed of what was staged: the rest gives its memory back. */
async function keepSetAside(engine: LoadEngine): Promise<void> {
  await engine.run("CREATE TABLE stage.set_aside AS SELECT * FROM stage.row WHERE reason <> 'dup_identical'");
  await engine.run('DROP VIEW stage.accepted');
  await engine.run('DROP TABLE stage.row');
}

/** The mapping a source was loaded with before. */
async function savedMapping(engine: LoadEngine, source: string): Promise<Mapping> {
  const rows = await engine.rows(
    `SELECT field, column_name, unit FROM snap.book.mapping WHERE source::VARCHAR = ${quoteText(source)}`,
  );
  return Object.fromEntries(
    rows.map((row): [CanonicalName, NonNullable<Mapping[CanonicalName]>] => [
      row.field as CanonicalName,
      { column: String(row.column_name), unit: typeof row.unit === 'string' && isUnit(row.unit) ? row.unit : null },
    ]),
  );
}
