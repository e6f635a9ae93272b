import { type LoadEngine, quoteText } from './engine.ts';
import type { TableInput } from './table-input.ts';

/** True when originations come that change the facts of a loan already on a tape, or stand alone: then the book is derived anew. */
export async function changesFacts(engine: LoadEngine, source: string, isAlone: boolean): Promise<boolean> {
  const facts = ['orig_date', 'orig_amount', 'product_orig', 'grade_orig', 'channel', 'first_due_date'];
  const { changed } = await engine.one(`SELECT count(*)::INTEGER AS changed FROM stage.originations n
    LEFT JOIN snap.book.originations o ON o.loan_id = n.loan_id AND o.source::VARCHAR = ${quoteText(source)}
    LEFT JOIN snap.book.loan_key k ON k.loan_id = n.loan_id AND k.source::VARCHAR = ${quoteText(source)}
    WHERE ${isAlone} OR (k.loan_id IS NOT NULL AND (o.loan_id IS NULL OR ${facts.map((name) => `n.${name} IS DISTINCT FROM o.${name}`).join(' OR ')}))`);
  return Number(changed) > 0;
}

/** Stores the rows of tables in the snapshot, over those with the same key. */
export async function storeTables(
  engine: LoadEngine,
  load: string,
  source: string,
  tables: readonly TableInput[],
): Promise<void> {
  for (const { table, columns, key, bySource } of tables) {
    const same = key.map((name) => `n.${name} IS NOT DISTINCT FROM b.${name}`).join(' AND ');
    const mine = bySource ? `b.source::VARCHAR = ${quoteText(source)} AND ` : '';
    const stored = Object.keys(columns).map((name) => `${name} AS ${storedName(table, name)}`);
    await engine.run(`DELETE FROM ${table} b WHERE ${mine}EXISTS (SELECT 1 FROM stage.${table} n WHERE ${same})`);
    const more = [
      ...(bySource ? [`${quoteText(source)} AS source`] : []),
      ...(table === 'label' ? [] : [`${quoteText(load)} AS load`]),
    ];
    await engine.run(`INSERT INTO ${table} BY NAME SELECT ${[...stored, ...more].join(', ')} FROM stage.${table}`);
  }
}

/** In the snapshot `source` is whose loans are meant; who published a benchmark has a name of its own. */
const storedName = (table: string, name: string): string =>
  table === 'benchmark' && name === 'source' ? 'published_by' : name;
