import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openLoadEngine } from '../../../../server/load/engine.ts';
import { stageFile } from '../../../../server/load/file.ts';
import type { LoadJob } from '../../../../server/load/job.ts';
import { readTape } from '../../../../server/load/read-tape.ts';
import { makeBatches } from '../../../../server/load/stage.ts';

/** What a load takes from tapes into an empty book: rows accepted, rows set aside, rules that found something. */
export type Accepted = { rows: string[]; aside: [row: number, reason: string][]; rules: string[] };

/** Reads tapes as a load does, up to the rows it would build a book of; the book is the same where these are. */
export async function accepted(home: string, job: Partial<LoadJob> & { files: string[] }): Promise<Accepted> {
  const inbox = join(home, 'inbox');
  mkdirSync(inbox, { recursive: true });
  const engine = await openLoadEngine(join(inbox, 'spill'));
  const silent = () => undefined;
  try {
    const staged = [];
    for (const [at, path] of job.files.entries())
      staged.push(await stageFile(engine, path, basename(path), join(inbox, `${at}.csv`), silent));
    await engine.run("ATTACH ':memory:' AS stage");
    const batches = await makeBatches(engine, staged);
    await engine.lock(staged.map(({ path }) => path));
    const reading = { id: '0001', job: { ...job, actor: 'test' }, fresh: true, report: silent };
    const { findings } = await readTape(engine, staged, batches, reading);
    const rows = await engine.rows(
      'SELECT CAST(a AS VARCHAR) AS line FROM (SELECT * EXCLUDE (place) FROM stage.accepted) a ORDER BY line',
    );
    const aside = await engine.rows(
      "SELECT row_no, reason || coalesce(': ' || given, '') AS why FROM stage.set_aside ORDER BY file_no, row_no",
    );
    return {
      rows: rows.map(({ line }) => String(line)),
      aside: aside.map(({ row_no, why }) => [Number(row_no), String(why)]),
      rules: findings.map(({ rule }) => rule),
    };
  } finally {
    engine.close();
  }
}
