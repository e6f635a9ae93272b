import type { SqlFunction } from '../contract/workbench.ts';
import type { Book } from '../db/book.ts';
import { questionNamed } from '../metrics/library.ts';
import { allowedFunctions } from '../sql/function-list.ts';
import { toRows } from '../wire/rows.ts';

/** The functions a statement may call, by name; operators are left out. The engine describes them, in English. */
export async function readFunctions(book: Book): Promise<SqlFunction[]> {
  const rows = toRows(await book.engine.ask(questionNamed('book/functions'), {}));
  return rows.flatMap(({ name, parameters, least, description }) => {
    const [called, given] = [String(name), String(parameters ?? '')];
    if (!allowedFunctions.has(called) || !/^[a-z]\w*$/i.test(called)) return [];
    const ours = unnamed[called];
    if (ours) return [{ name: called, ...ours }];
    const all = given === '' ? [] : given.split(',');
    return [{ name: called, signature: signature(called, all, Number(least)), description: String(description ?? '') }];
  });
}

/** What the engine has no names or words for, though analysts use it daily. */
const unnamed: Readonly<Record<string, Omit<SqlFunction, 'name'>>> = {
  row_number: { signature: 'row_number()', description: 'Number of the row in its window, from 1.' },
  rank: {
    signature: 'rank()',
    description: 'Rank of the row in its window; rows that are equal share one, with gaps after them.',
  },
  dense_rank: { signature: 'dense_rank()', description: 'Rank of the row in its window without gaps.' },
  percent_rank: { signature: 'percent_rank()', description: 'Rank of the row in its window, from 0 to 1.' },
  cume_dist: {
    signature: 'cume_dist()',
    description: 'Share of the rows of the window that come before or are equal.',
  },
  ntile: {
    signature: 'ntile(buckets)',
    description: 'Number of the bucket when the window is cut into so many of equal size.',
  },
  lag: {
    signature: 'lag(x[, offset[, default]])',
    description: 'Value of a row before in the window; default: the one before.',
  },
  lead: {
    signature: 'lead(x[, offset[, default]])',
    description: 'Value of a row after in the window; default: the next.',
  },
  first_value: { signature: 'first_value(x)', description: 'Value of the first row of the window frame.' },
  last_value: { signature: 'last_value(x)', description: 'Value of the last row of the window frame.' },
  nth_value: { signature: 'nth_value(x, n)', description: 'Value of the nth row of the window frame.' },
  unnest: { signature: 'unnest(list)', description: 'One row for each element of a list.' },
};

/** `round(x[, precision])`: what may be left out stands in brackets. Parameters the engine has no name for are `…`. */
function signature(name: string, parameters: readonly string[], least: number): string {
  const isNamed = parameters.every((parameter) => !/^col\d+$/.test(parameter));
  if (!isNamed) return `${name}(…)`;
  const [needed, optional] = [parameters.slice(0, least), parameters.slice(least)];
  const open = optional.map((parameter, at) => `[${needed.length + at > 0 ? ', ' : ''}${parameter}`).join('');
  return `${name}(${needed.join(', ')}${open}${']'.repeat(optional.length)})`;
}
