import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippetCompletion,
} from '@codemirror/autocomplete';
import { keywordCompletionSource, schemaCompletionSource, SQLDialect } from '@codemirror/lang-sql';
import type { Extension } from '@codemirror/state';
import { statementAt } from '../lib/sql-text.ts';

/** What there is to ask: views with their columns, functions. */
export type Vocabulary = {
  relations: readonly Relation[];
  functions: readonly { name: string; signature: string; description: string }[];
};
export type Relation = {
  name: string;
  description: string;
  columns: readonly { name: string; type: string; description: string }[];
};

const keywords =
  'all and anti any as asc asof between by case cast cross current desc describe distinct else end escape except exclude exists explain extract false fetch filter first following for format from full group grouping having ignore ilike in inner intersect interval into is join json last lateral left like limit materialized natural not null nulls offset on or order outer over partition pivot positional preceding qualify range recursive replace respect right rollup row rows sample select semi sets show similar some summarize tables tablesample then to true try_cast unbounded union unnest unpivot using values when where window with within';
const types =
  'bigint boolean date decimal double enum float hugeint integer interval list map smallint struct text time timestamp tinyint ubigint uinteger usmallint utinyint uuid varchar';

/** The engine's SQL as it is coloured and completed. */
export const duckdb = SQLDialect.define({
  keywords,
  types,
  operatorChars: '+-*/<>=~!@%^&|:',
  specialVar: '$',
  caseInsensitiveIdentifiers: true,
});

/** Completion from what there is to ask: views, columns of the views a statement names, functions, keywords. */
export function completionOf({ relations, functions }: Vocabulary): Extension {
  const columns = new Map(relations.map(({ name, columns: has }) => [name, has.map(columnOption)]));
  const schema = Object.fromEntries(
    relations.map(({ name, description }) => [
      name,
      { self: { label: name, type: 'type', info: description }, children: columns.get(name) ?? [] },
    ]),
  );
  const calls = functions.map(({ name, signature, description }) =>
    snippetCompletion(`${name}(#{})`, { label: name, type: 'function', detail: signature, info: description }),
  );
  const sources = [
    schemaCompletionSource({ dialect: duckdb, schema }),
    keywordCompletionSource(duckdb, true),
    (context: CompletionContext) => wordOptions(context, [...columnsInScope(context, columns), ...calls]),
  ];
  return sources.map((autocomplete) => duckdb.language.data.of({ autocomplete }));
}

const columnOption = ({ name, type, description }: Relation['columns'][number]): Completion => ({
  label: name,
  type: 'property',
  detail: type,
  info: description,
  boost: 2,
});

/** Columns of the views that the statement at the cursor names; of all while it names none. */
function columnsInScope({ state, pos }: CompletionContext, columns: ReadonlyMap<string, Completion[]>): Completion[] {
  const words = new Set(statementAt(state.doc.toString(), pos)?.text.match(/\w+/g));
  const named = [...columns].filter(([relation]) => words.has(relation));
  const options = (named.length > 0 ? named : [...columns]).flatMap(([, has]) => has);
  return [...new Map(options.map((option) => [option.label, option])).values()];
}

/** Nothing after a dot, where only one view's columns belong, nor within a text or comment. */
function wordOptions(context: CompletionContext, options: Completion[]): CompletionResult | null {
  const word = context.matchBefore(/\w+/);
  if (!word && !context.explicit) return null;
  const from = word?.from ?? context.pos;
  if (context.state.sliceDoc(from - 1, from) === '.' || context.tokenBefore(['String', 'LineComment', 'BlockComment']))
    return null;
  return { from, options, validFor: /^\w*$/ };
}
