import { open } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import { type LoadEngine, quoteName, quoteText } from './engine.ts';
import type { StagedFile } from './file.ts';
import { type Batch, textSql } from './stage.ts';

const tailBytes = 2 ** 16;
/** So many other values say what the last one should look like. */
const fewestOthers = 20;

/**
 * Refuses a text that ends inside its last value: it has no line break at the end, and its last value alone has fewer decimals than
 * all others of the column, or is shorter where all others are of one length. Other cuts of a last value cannot be told from a whole one.
 */
export async function refuseCutShort(
  engine: LoadEngine,
  files: readonly StagedFile[],
  batches: readonly Batch[],
): Promise<void> {
  for (const { files: members, columns } of batches) {
    const column = columns.at(-1);
    for (const at of members) {
      const file = files[at];
      if (!file || !column || file.kind !== 'text' || file.endsWithNewline) continue;
      const last = await lastValue(file);
      if (last === '') continue;
      const others = await engine.one(`SELECT count(*) - 1 AS count,
          min(length(v)) FILTER (v <> ${quoteText(last)}) AS shortest, max(length(v)) FILTER (v <> ${quoteText(last)}) AS longest,
          count(*) FILTER (decimals <= ${decimalsOf(last)}) AS as_few, count(*) FILTER (v = ${quoteText(last)}) AS same
        FROM (SELECT v, length(regexp_extract(v, '^[-+]?[0-9,]*\\.([0-9]+)$', 1)) AS decimals
          FROM (SELECT ${quoteName(column)} AS v FROM (${textSql(files, [at])})) WHERE v IS NOT NULL)`);
      if (Number(others.count) < fewestOthers || Number(others.same) > 1) continue;
      const fewer = /^[-+]?[\d,]*\.?\d*$/.test(last) && Number(others.as_few) === 1;
      const shorter = others.shortest === others.longest && last.length < Number(others.shortest);
      if (fewer || shorter)
        throw new UserError(
          'load_refused',
          `${file.name}, column ${column}: the file ends without a line break in "${last.slice(0, 60)}", which is shorter than all other values there`,
          'it was cut off: copy or download it again; if it is whole, end it with a line break',
        );
    }
  }
}

const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;

/** The last field of the last line, without quotes. */
async function lastValue({ path, delimiter }: StagedFile): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, tailBytes);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    const line = buffer.toString('utf8').split('\n').at(-1) ?? '';
    return (line.split(delimiter).at(-1) ?? '').replaceAll('"', '').trim();
  } finally {
    await file.close();
  }
}
