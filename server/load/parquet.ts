import { UserError } from '../errors.ts';
import { isBomb, refusedBomb } from './bomb.ts';
import { type LoadEngine, quoteName, quotePath } from './engine.ts';
import { columnNames, type Header } from './header.ts';

/** The columns of a Parquet file, and how each is read as text. */
export async function parquetColumns(
  engine: LoadEngine,
  { name, path, size }: { name: string; path: string; size: number },
): Promise<Header & { selects: string[] }> {
  const found = await describe(engine, path).catch((error: unknown) => {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UserError(
      'load_refused',
      `${name} is no sound Parquet file: ${reason}`,
      'copy or download the file again',
    );
  });
  // a row takes a byte a column at least, once it is text
  if (isBomb(found.rows * found.columns.length, size)) throw refusedBomb(name);
  const columns = columnNames(found.columns.map(({ column }) => column));
  const selects = found.columns.map(
    ({ column, type }, at) => `${asText(column, type)} AS ${quoteName(columns[at] ?? '')}`,
  );
  return { delimiter: '', columns, recordsAbove: 0, selects };
}

async function describe(engine: LoadEngine, path: string) {
  const columns = await engine.rows(
    `DESCRIBE SELECT * FROM read_parquet(${quotePath(path)}, hive_partitioning = false)`,
  );
  const { rows } = await engine.one(
    `SELECT sum(num_rows)::DOUBLE AS rows FROM parquet_file_metadata(${quotePath(path)})`,
  );
  return {
    columns: columns.map((row) => ({ column: String(row.column_name), type: String(row.column_type) })),
    rows: Number(rows),
  };
}

/** Whole numbers kept as floating point, an id among them, get no point. */
function asText(column: string, type: string): string {
  const text = `CAST(${quoteName(column)} AS VARCHAR)`;
  return type === 'DOUBLE' || type === 'FLOAT' ? `regexp_replace(${text}, '[.]0$', '')` : text;
}
