import { UserError } from '../errors.ts';
import { type LoadEngine, quoteText } from './engine.ts';

export type DateOrder = 'dmy' | 'mdy';

/** Forms in which year and month cannot be mistaken for one another (domain.md §1.5). */
const plainForms = [
  '%Y-%m-%d',
  '%Y/%m/%d',
  '%Y.%m.%d',
  '%Y%m%d',
  '%Y-%m',
  '%Y/%m',
  '%Y年%m月%d日',
  '%Y年%m月',
  '%Y-%m-%d %H:%M:%S',
  '%Y/%m/%d %H:%M:%S',
  '%Y-%m-%dT%H:%M:%S',
  '%Y-%m-%dT%H:%M:%SZ',
  '%Y-%m-%dT%H:%M:%S.%fZ',
  '%b-%Y',
  '%d-%b-%Y',
  '%d %b %Y',
  '%m/%Y',
];
const orderedForms: Record<DateOrder, string[]> = {
  dmy: ['%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y', '%d/%m/%Y %H:%M:%S'],
  mdy: ['%m/%d/%Y', '%m-%d-%Y', '%m.%d.%Y', '%m/%d/%Y %H:%M:%S'],
};

/** A date read from text; six digits are year and month or, as Fannie Mae writes them, month and year, by which gives a year. */
export function dateSql(column: string, order: DateOrder): string {
  const forms = [...plainForms, ...orderedForms[order]].map(quoteText).join(', ');
  const sixDigits = `CASE WHEN left(${column}, 4) BETWEEN '1900' AND '2100' THEN try_strptime(${column}, '%Y%m') ELSE try_strptime(${column}, '%m%Y') END`;
  // a plain date, by far the most common, first; ten characters with a 2 or 1 in front keep `infinity` and the like out
  return `CAST(CASE WHEN strlen(${column}) = 10 AND ${column} < '3' AND try_cast(${column} AS DATE) IS NOT NULL THEN try_cast(${column} AS DATE)
    WHEN regexp_full_match(${column}, '[0-9]{6}') THEN ${sixDigits} ELSE try_strptime(${column}, [${forms}]) END AS DATE)`;
}

/**
 * The order of day and month in each of the date columns of a table of text, where it needs one: as said, else by the values themselves (a 13th month decides);
 * a column that leaves it open refuses the load rather than be guessed.
 */
export async function dateOrders(
  engine: LoadEngine,
  table: string,
  names: readonly string[],
  said: DateOrder | undefined,
): Promise<Map<string, DateOrder>> {
  const orders = new Map<string, DateOrder>();
  if (said) return new Map(names.map((name) => [name, said]));
  const pattern = '^ *([0-9]{1,2})[-/.]([0-9]{1,2})[-/.][0-9]{4}';
  for (const name of names) {
    const part = (at: number) => `max(try_cast(regexp_extract(${name}, '${pattern}', ${at}) AS INTEGER))`;
    const found = await engine.one(
      `SELECT ${part(1)} AS first, ${part(2)} AS second, min(${name}) AS sample FROM ${table} WHERE regexp_matches(${name}, '${pattern}')`,
    );
    if (found.first === null) continue;
    const [first, second] = [Number(found.first), Number(found.second)];
    if (first <= 12 && second <= 12) {
      throw new UserError(
        'load_refused',
        `column ${name}: "${found.sample}" may be day/month or month/day`,
        'say which with --date-order dmy or --date-order mdy, or write YYYY-MM-DD',
      );
    }
    orders.set(name, first > 12 ? 'dmy' : 'mdy');
  }
  return orders;
}
