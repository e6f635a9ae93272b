import { UserError } from '../errors.ts';
import { type LoadEngine, quoteName, quoteText } from './engine.ts';

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
export function dateSql(column: string, order: DateOrder | null): string {
  const forms = [...plainForms, ...(order ? orderedForms[order] : [])].map(quoteText).join(', ');
  const sixDigits = `CASE WHEN left(${column}, 4) BETWEEN '1900' AND '2100' THEN try_strptime(${column}, '%Y%m') ELSE try_strptime(${column}, '%m%Y') END`;
  // a plain date, by far the most common, first; ten characters with a 2 or 1 in front keep `infinity` and the like out
  return `coalesce(CASE WHEN strlen(${column}) = 10 AND ${column} < '3' THEN try_cast(${column} AS DATE) END,
    CAST(CASE WHEN regexp_full_match(${column}, '[0-9]{6}') THEN ${sixDigits} ELSE try_strptime(${column}, [${forms}]) END AS DATE))`;
}

/** Dates such as 03/04/2024 in a column: the order their values give, null where they leave it open. */
export type OrderedDates = { name: string; order: DateOrder | null; sample: string };

const ordered = '^ *([0-9]{1,2})[-/.]([0-9]{1,2})[-/.][0-9]{4}';
export const looksOrdered = (column: string): string => `regexp_matches(${column}, '${ordered}')`;

/** The columns of a table of text that hold such dates; a 13th month decides. */
export async function findDateOrders(
  engine: LoadEngine,
  table: string,
  names: readonly string[],
): Promise<OrderedDates[]> {
  if (names.length === 0) return [];
  const parts = names.map((name, at) => {
    const column = quoteName(name);
    const part = (nth: number) => `max(try_cast(regexp_extract(${column}, '${ordered}', ${nth}) AS INTEGER))`;
    return `${part(1)} AS first_${at}, ${part(2)} AS second_${at}, min(${column}) FILTER (${looksOrdered(column)}) AS sample_${at}`;
  });
  const found = await engine.one(`SELECT ${parts.join(', ')} FROM ${table}`);
  return names.flatMap((name, at) => {
    if (found[`first_${at}`] === null) return [];
    const [first, second] = [Number(found[`first_${at}`]), Number(found[`second_${at}`])];
    const order = first > 12 ? 'dmy' : second > 12 ? 'mdy' : null;
    return [{ name, order, sample: String(found[`sample_${at}`]) }];
  });
}

/** What is said of the order of day and month: of all columns, whatever they show, and of single ones, where they leave it open. */
export type SaidOrders = { all?: DateOrder | undefined; of?: (name: string) => DateOrder | undefined };

/** The order of each column as said, else as found; a column that leaves it open refuses the load rather than be guessed. */
export function dateOrders(found: readonly OrderedDates[], said: SaidOrders): Map<string, DateOrder> {
  const orders = new Map<string, DateOrder>();
  for (const { name, order, sample } of found) {
    const known = said.all ?? order ?? said.of?.(name);
    if (!known)
      throw new UserError(
        'load_refused',
        `column ${name}: "${sample}" may be day/month or month/day`,
        'say which with --date-order dmy or --date-order mdy, or write YYYY-MM-DD',
      );
    orders.set(name, known);
  }
  return orders;
}
