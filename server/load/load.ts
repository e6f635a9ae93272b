import { copyFileSync, constants, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../errors.ts';
import { build } from './build.ts';
import { type LoadEngine, openLoadEngine, quoteText } from './engine.ts';
import { refuseChanged, type StagedFile, stageFile } from './file.ts';
import type { LoadJob, LoadProgress, LoadResult, LoadTalk } from './job.ts';
import { inputOf, readLayout } from './layout.ts';
import { currentSnapshot, nextSnapshot, publish, snapshotPath, tidyHome } from './publish.ts';
import { checkBook, conservationFault } from './quality.ts';
import { readTables } from './read-tables.ts';
import { noTape, readTape } from './read-tape.ts';
import { recordLoad } from './record-load.ts';
import { keepOriginals } from './set-aside.ts';
import { createTables, enumValues, makeTape, makeViews, widenTypes } from './snapshot.ts';
import { type Batch, dropBatch, makeBatches } from './stage.ts';
import { changesFacts, storeTables } from './store-tables.ts';
import { originations, tableOf } from './table-input.ts';
import { verifySnapshot } from './verify.ts';

const silent: LoadTalk = { tell: () => undefined, goAhead: async () => undefined };

/**
 * One load, whole: files → rows → checks → snapshot → published. The caller holds the lock. Rows of more than `inMemory` bytes of text are
 * staged in a file.
 * Throws UserError when the input is refused; in every case of error the live snapshot stays as it was.
 */
export async function load(
  home: string,
  keep: number,
  job: LoadJob,
  report: (progress: LoadProgress) => void,
  talk: LoadTalk = silent,
  inMemory = textInMemory,
): Promise<LoadResult> {
  const id = nextSnapshot(home);
  tidyHome(home);
  const inbox = join(home, 'inbox', id);
  const part = `${snapshotPath(home, id)}.part`;
  mkdirSync(join(inbox, 'spill'), { recursive: true });
  const engine = await openLoadEngine(join(inbox, 'spill'));
  const files: StagedFile[] = [];
  try {
    for (const [at, path] of job.files.entries()) {
      files.push(
        await stageFile(engine, path, job.names?.[at] ?? basename(path), join(inbox, `${at}.csv`), (share) =>
          report({ stage: 'reading', done: (at + share) / job.files.length, doing: job.names?.[at] ?? path }),
        ),
      );
    }
    await engine.run(
      `ATTACH ${quoteText(textBytes(files) > inMemory ? join(inbox, 'stage.duckdb') : ':memory:')} AS stage`,
    );
    const tapes = files.filter((file) => tableOf(file.columns) === null || isForLayout(file, job));
    const sorted = [...tapes, ...files.filter((file) => !tapes.includes(file))];
    const batches = await makeBatches(engine, sorted);
    const isTape = (batch: Batch) => batch.files.every((at) => at < tapes.length);
    if (tapes.length === 0 && currentSnapshot(home) === null)
      throw new UserError('load_refused', 'no tape among the files', 'give at least one file with a row a loan');
    const fresh = await attachSnapshot(engine, home, part, tapes.length > 0 && !job.generated);
    await engine.lock(files.map(({ path: staged }) => staged));

    const checking = (done: number, doing: string) => report({ stage: 'checking', done, doing });
    const others = batches.filter((batch) => !isTape(batch));
    const needsSource = others.some(({ columns }) => tableOf(columns)?.bySource);
    const tape =
      tapes.length > 0
        ? await readTape(engine, tapes, batches.filter(isTape), { id, job, fresh, report: checking })
        : await noTape(engine, id, job, needsSource);
    const { shape, months } = tape;
    const beside = await readTables(engine, sorted, others, job);
    const rows = tapes.length > 0 ? tape.rows : beside.rows;
    const found = [...tape.findings, ...beside.findings];
    await keepOriginals(engine, sorted, [...tape.parts, ...beside.parts]);
    for (const batch of batches) await dropBatch(engine, batch);
    await refuseChanged(files);
    talk.tell({ source: shape.source, months, rows, findings: found });
    const checked = { snapshot: null, source: shape.source, months, rows, findings: found, error: null };
    if (job.dryRun) return { ...checked, id: null, state: 'checked' };

    report({ stage: 'building', done: 0, doing: 'tables' });
    const withOriginations = beside.tables.includes(originations);
    const values = await enumValues(engine, shape.source, fresh, withOriginations);
    if (fresh) await createTables(engine, values);
    else {
      await engine.run("SET search_path = 'snap.book,stage.main'");
      await widenTypes(engine, values);
    }
    const whole =
      !fresh &&
      ((await touchesOldMonths(engine, shape.source)) ||
        (withOriginations && (await changesFacts(engine, shape.source, tapes.length === 0))));
    await storeTables(engine, id, shape.source, beside.tables);
    await makeTape(engine, { source: shape.source, load: id, values, whole, isCorrection: tape.isCorrection });
    const delivered = await engine.one(
      'SELECT sum(balance)::VARCHAR AS balance, CAST(bit_xor(hash(loan_id, as_of, balance, dpd, status::VARCHAR)) AS VARCHAR) AS hash FROM stage.accepted',
    );
    await build(engine, (done, doing) => report({ stage: 'building', done: done * 0.9, doing }));
    for (const view of ['tape_all', 'accepted', 'placed']) await engine.run(`DROP VIEW stage.${view}`);
    await engine.run('DROP TABLE stage.row');
    await recordLoad(engine, {
      id,
      shape: tapes.length > 0 ? shape : null,
      source: shape.source,
      job,
      files: sorted,
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
      return { ...checked, id: null, state: 'failed', findings, error: fault };
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
  } catch (error) {
    // what is wrong with a file that is still written to says little
    await refuseChanged(files);
    throw error;
  } finally {
    engine.close();
    rmSync(inbox, { recursive: true, force: true });
    for (const file of [part, `${part}.wal`]) rmSync(file, { force: true });
  }
}

/** Bytes of text that are staged in memory, which costs least; of more the engine would spill most (docs/decisions/002-staging.md). */
const textInMemory = 1.2e9;
/** what a byte of Parquet is as text, about */
const unpacked = { text: 1, parquet: 8 };
const textBytes = (files: readonly StagedFile[]): number =>
  files.reduce((sum, { path, kind }) => sum + statSync(path).size * unpacked[kind], 0);

/** A file of a layout that is asked for is never a table, whatever its columns are called. */
const isForLayout = ({ columns }: StagedFile, { layout }: LoadJob): boolean =>
  layout !== undefined && inputOf(readLayout(layout), columns) !== null;

/** Attaches the new snapshot as `snap`: a copy of the live one, or empty when there is none or, with `leavesDemo`, only generated sources are in it. */
async function attachSnapshot(engine: LoadEngine, home: string, part: string, leavesDemo: boolean): Promise<boolean> {
  const live = currentSnapshot(home);
  if (live) {
    copyFileSync(snapshotPath(home, live), part, constants.COPYFILE_FICLONE);
    await engine.run(`ATTACH ${quoteText(part)} AS snap`);
    const { lent } = await engine.one('SELECT count(*) FILTER (NOT generated)::INTEGER AS lent FROM snap.book.source');
    if (Number(lent) > 0 || !leavesDemo) return false;
    await engine.run('DETACH snap');
    rmSync(part);
  }
  await engine.run(`ATTACH ${quoteText(part)} AS snap`);
  return true;
}

/** True when the rows bring a month the source already has, or one before its newest: then the book is derived anew. */
async function touchesOldMonths(engine: LoadEngine, source: string): Promise<boolean> {
  const { old } = await engine.one(
    `SELECT (SELECT min(year(as_of) * 12 + month(as_of)) FROM stage.accepted) <= (SELECT max(month) FROM loaded_month WHERE source::VARCHAR = ${quoteText(source)}) AS old`,
  );
  return old === true;
}
