import { UserError } from '../errors.ts';

/** Columns a csv of quarantined rows has before those of the tape: where each row comes from and why it was set aside. */
const markers = ['quarantined_by', 'quarantined_file', 'quarantined_row', 'quarantined_because'] as const;
const [marker] = markers;

export const isMarker = (column: string): boolean => markers.some((name) => name === column);
/** A file with this column holds corrected rows: they join their months instead of replacing them. */
export const isCorrection = (columns: readonly string[]): boolean => columns.includes(marker);

export type QuarantinedRow = { file: string; row: number; reason: string; original: string | null };

/**
 * The rows a load set aside as they stood in one file, with the reason of each: corrected, it loads again.
 * Throws UserError where the rows are of files with different columns and none of them is asked for.
 */
export function quarantineCsv(load: string, rows: readonly QuarantinedRow[]): string {
  const seen = new Set<string>();
  const kept = rows.flatMap(({ file, row, reason, original }) => {
    // a row of a wide tape is many months; it stands once
    if (original === null || seen.has(`${file} ${row}`)) return [];
    seen.add(`${file} ${row}`);
    const values: Record<string, string | null> = JSON.parse(original);
    return [{ file, lead: [load, file, String(row), reason], values }];
  });
  const heads = new Map(kept.map(({ file, values }) => [JSON.stringify(Object.keys(values)), file]));
  if (heads.size > 1) {
    throw new UserError(
      'usage',
      `the rows set aside are of files with different columns: ${[...heads.values()].join(', ')}`,
      'choose one: --file NAME on the command line, file=NAME over HTTP',
    );
  }
  const columns = Object.keys(kept[0]?.values ?? {});
  const lines = kept.map(({ lead, values }) => [...lead, ...columns.map((column) => values[column] ?? '')]);
  return [[...markers, ...columns], ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** Text a spreadsheet would run as a formula; numbers are none. Apostrophes before it are counted in, so that one more can be taken off. */
const formula = "'*([=@\\t\\r]|[+-]($|[^0-9.]))";
const isFormula = new RegExp(`^${formula}`);

function csvCell(text: string): string {
  const safe = isFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell of a csv of corrected rows without the apostrophe that kept it from being run. */
export const unguardedSql = (column: string): string =>
  `CASE WHEN starts_with(${column}, '''') AND regexp_matches(${column}, '^''${formula.replaceAll("'", "''")}') THEN substr(${column}, 2) ELSE ${column} END`;
