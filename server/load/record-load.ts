import { type LoadEngine, quoteText } from './engine.ts';
import type { Shape } from './canon.ts';
import type { StagedFile } from './file.ts';
import type { LoadJob, LoadResult } from './job.ts';
import type { Batch } from './stage.ts';

/** What a snapshot says of the load that made it. */
type LoadRecord = {
  id: string;
  shape: Shape;
  job: LoadJob;
  tapes: StagedFile[];
  labels: Batch[];
  rows: LoadResult['rows'];
  months: string[];
  delivered: Record<string, unknown>;
};

/** Writes the load, its source and mapping, its labels and the rows set aside into the snapshot. */
export async function recordLoad(
  engine: LoadEngine,
  { id, shape, job, tapes, labels, rows, months, delivered }: LoadRecord,
): Promise<void> {
  const loadedAt = new Date().toISOString().slice(0, 19);
  const files = JSON.stringify(tapes.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })));
  await engine.run(`INSERT INTO load VALUES (${quoteText(id)}, ${quoteText(shape.source)}, ${shape.layout ? quoteText(shape.layout.name) : 'NULL'}, TIMESTAMP ${quoteText(loadedAt)}, ${quoteText(job.actor)}, ${quoteText(files)}, ${quoteText(months.join(','))},
    ${rows.read}, ${rows.accepted}, ${rows.quarantined}, ${delivered.balance}, ${quoteText(String(delivered.hash))})`);
  await engine.run(`DELETE FROM source WHERE source::VARCHAR = ${quoteText(shape.source)}`);
  await engine.run(
    `INSERT INTO source SELECT ${quoteText(shape.source)}, ${quoteText(shape.scheme)}, ${quoteText(shape.currency)}, ${job.generated === true}, ${shape.derived ? `${quoteText(shape.derived.en)}, ${quoteText(shape.derived.zh)}` : 'NULL, NULL'}, coalesce(max(load_order), 0) + 1, TIMESTAMP ${quoteText(loadedAt)} FROM source`,
  );
  if (shape.layout === null) {
    await engine.run(`DELETE FROM mapping WHERE source::VARCHAR = ${quoteText(shape.source)}`);
    for (const [field, { column, unit }] of Object.entries(shape.mapping)) {
      await engine.run(
        `INSERT INTO mapping VALUES (${quoteText(shape.source)}, ${quoteText(field)}, ${quoteText(column)}, ${unit ? quoteText(unit) : 'NULL'})`,
      );
    }
  }
  for (const { view } of labels) {
    await engine.run(`DELETE FROM label WHERE (dimension, code) IN (SELECT (dimension, code) FROM stage.${view})`);
    await engine.run(`INSERT INTO label SELECT dimension, code, name_en, name_zh FROM stage.${view}`);
  }
  const names = tapes.map((file, at) => `(${at}, ${quoteText(file.name)})`).join(', ');
  await engine.run(`INSERT INTO quarantine SELECT ${quoteText(id)}, f.name, r.row_no, r.reason, r.bad_column, r.given, r.c_loan_id, r.c_as_of, r.c_balance
    FROM stage.set_aside r JOIN (VALUES ${names}) f(no, name) ON f.no = r.file_no`);
}
