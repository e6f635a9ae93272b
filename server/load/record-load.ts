import { type LoadEngine, quoteText } from './engine.ts';
import type { Shape } from './canon.ts';
import type { StagedFile } from './file.ts';
import type { LoadJob, LoadResult } from './job.ts';

/** What a snapshot says of the load that made it. */
type LoadRecord = {
  id: string;
  /** null where no tape came: then the source and its mapping stay as they are */
  shape: Shape | null;
  source: string;
  job: LoadJob;
  /** in the order their rows were numbered by */
  files: StagedFile[];
  rows: LoadResult['rows'];
  months: string[];
  delivered: Record<string, unknown>;
};

/** Writes the load, its source and mapping and the rows set aside into the snapshot. */
export async function recordLoad(
  engine: LoadEngine,
  { id, shape, source, job, files, rows, months, delivered }: LoadRecord,
): Promise<void> {
  const loadedAt = new Date().toISOString().slice(0, 19);
  const listed = JSON.stringify(files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })));
  await engine.run(`INSERT INTO load VALUES (${quoteText(id)}, ${quoteText(source)}, ${shape?.layout ? quoteText(shape.layout.name) : 'NULL'}, TIMESTAMP ${quoteText(loadedAt)}, ${quoteText(job.actor)}, ${quoteText(listed)}, ${quoteText(months.join(','))},
    ${rows.read}, ${rows.accepted}, ${rows.quarantined}, ${delivered.balance}, ${quoteText(String(delivered.hash))})`);
  if (shape) await recordSource(engine, shape, job.generated === true, loadedAt);
  const names = files.map((file, at) => `(${at}, ${quoteText(file.name)})`).join(', ');
  await engine.run(`INSERT INTO quarantine SELECT ${quoteText(id)}, f.name, r.row_no, r.reason, r.bad_column, r.given, r.c_loan_id, r.c_as_of, r.c_balance, o.original
    FROM stage.set_aside r JOIN (VALUES ${names}) f(no, name) ON f.no = r.file_no
    LEFT JOIN (SELECT DISTINCT * FROM stage.original) o ON o.file_no = r.file_no AND o.row_no = r.row_no`);
}

async function recordSource(engine: LoadEngine, shape: Shape, generated: boolean, loadedAt: string): Promise<void> {
  await engine.run(`DELETE FROM source WHERE source::VARCHAR = ${quoteText(shape.source)}`);
  await engine.run(
    `INSERT INTO source SELECT ${quoteText(shape.source)}, ${quoteText(shape.scheme)}, ${quoteText(shape.currency)}, ${generated}, ${shape.derived ? `${quoteText(shape.derived.en)}, ${quoteText(shape.derived.zh)}` : 'NULL, NULL'}, coalesce(max(load_order), 0) + 1, TIMESTAMP ${quoteText(loadedAt)} FROM source`,
  );
  if (shape.layout === null) {
    await engine.run(`DELETE FROM mapping WHERE source::VARCHAR = ${quoteText(shape.source)}`);
    for (const [field, { column, unit }] of Object.entries(shape.mapping)) {
      await engine.run(
        `INSERT INTO mapping VALUES (${quoteText(shape.source)}, ${quoteText(field)}, ${quoteText(column)}, ${unit ? quoteText(unit) : 'NULL'})`,
      );
    }
    for (const column of shape.ignored)
      await engine.run(`INSERT INTO mapping VALUES (${quoteText(shape.source)}, NULL, ${quoteText(column)}, NULL)`);
  }
}
