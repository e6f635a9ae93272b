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
    const all = given === '' ? [] : given.split(',');
    return [{ name: called, signature: signature(called, all, Number(least)), description: String(description ?? '') }];
  });
}

/** `round(x[, precision])`: what may be left out stands in brackets. Parameters the engine has no name for are `…`. */
function signature(name: string, parameters: readonly string[], least: number): string {
  const isNamed = parameters.every((parameter) => !/^col\d+$/.test(parameter));
  if (!isNamed) return `${name}(…)`;
  const [needed, optional] = [parameters.slice(0, least), parameters.slice(least)];
  const open = optional.map((parameter, at) => `[${needed.length + at > 0 ? ', ' : ''}${parameter}`).join('');
  return `${name}(${needed.join(', ')}${open}${']'.repeat(optional.length)})`;
}
