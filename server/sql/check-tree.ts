import { allowedFunctions, allowedTableFunctions, refusedFunctions } from './function-list.ts';
import { nearest } from './nearest.ts';
import { Refusal } from './refusal.ts';

/** Relations of the snapshot by `schema.name`, in lower case. */
export type Relations = ReadonlySet<string>;

type Node = Readonly<Record<string, unknown>>;
type Scope = ReadonlySet<string>;

const mostNodes = 100_000;
const mostLevels = 2_000;
const seen = 'SHOW TABLES lists what there is';
const described = 'SHOW TABLES lists the views, DESCRIBE loan_month the columns of one';

/** Bytes to the first word of the text that is such a one; null where there is none. */
export type PlaceOfWord = (words: RegExp) => number | null;

/**
 * Walks the whole tree that the engine's parser made of one statement; anything but a question to the relations of the snapshot
 * by known functions is refused. Gives the names of its parameters. `placeOfWord` places what the tree does not.
 */
export function checkTree(tree: unknown, relations: Relations, placeOfWord: PlaceOfWord): string[] {
  const parameters = new Set<string>();
  let nodes = 0;
  let level = 0;
  const visit = (value: unknown, scope: Scope): void => {
    if (!isNode(value)) return;
    nodes += 1;
    level += 1;
    if (nodes > mostNodes || level > mostLevels) {
      throw new Refusal('the statement has too many parts', 'use VALUES or IN for a long list, or split it');
    }
    if (Array.isArray(value)) for (const part of value) visit(part, scope);
    else visitNode(value, scope);
    level -= 1;
  };
  const visitNode = (value: Node, scope: Scope): void => {
    const inner = withTables(value, scope, visit);
    for (const [key, part] of Object.entries(value)) if (key !== 'cte_map') visit(part, inner);
    checkNode(value, inner, relations, parameters, placeOfWord);
  };
  visit(tree, new Set());
  return [...parameters];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The names that WITH adds, one after the other: only a recursive one sees itself. */
function withTables(node: Node, scope: Scope, visit: (value: unknown, scope: Scope) => void): Scope {
  const list = isNode(node.cte_map) ? node.cte_map.map : null;
  if (!Array.isArray(list) || list.length === 0) return scope;
  let names = new Set(scope);
  for (const entry of list) {
    if (!isNode(entry) || !isNode(entry.value))
      throw new Refusal('this form of WITH is not known', 'use WITH name AS (…)');
    const name = textOf(entry.key).toLowerCase();
    const { query } = entry.value;
    const isRecursive = isNode(query) && isNode(query.node) && /RECURSIVE/.test(textOf(query.node.type));
    visit(entry.value, isRecursive ? new Set([...names, name]) : names);
    names = new Set([...names, name]);
  }
  return names;
}

function checkNode(
  node: Node,
  scope: Scope,
  relations: Relations,
  parameters: Set<string>,
  placeOfWord: PlaceOfWord,
): void {
  switch (node.type) {
    case 'BASE_TABLE':
      return checkRelation(node, scope, relations);
    case 'TABLE_FUNCTION': {
      const call = isNode(node.function) ? node.function : {};
      const name = textOf(call.function_name).toLowerCase();
      if (allowedTableFunctions.has(name) && isOwnSchema(call)) return;
      throw new Refusal(
        `the table function "${shown(name)}" is not allowed`,
        `after FROM may stand ${[...allowedTableFunctions].join(', ')}, and the relations of the book: ${seen}`,
        placeOf(node),
      );
    }
    case 'SHOW_REF': {
      const isTables = node.query === null && textOf(node.table_name) === '"tables"' && node.catalog_name === '';
      if (isNode(node.query) || isTables) return;
      throw new Refusal('this SHOW is not allowed', described, placeOf(node) ?? placeOfWord(/^(show|describe|desc)$/));
    }
    case 'VALUE_PARAMETER': {
      const name = textOf(node.identifier);
      if (!/^[a-z_]\w*$/i.test(name)) {
        throw new Refusal(
          `a parameter without a name ($${name} or ?) is not allowed`,
          'write $name and send params: {"name": …}',
          placeOfWord(/^[?$]$/),
        );
      }
      parameters.add(name);
    }
  }
  if (typeof node.function_name === 'string') checkFunction(node, node.function_name);
  else if (node.class === 'FUNCTION')
    throw new Refusal('a call without a name is not allowed', 'call a function by name');
}

function checkRelation(node: Node, scope: Scope, relations: Relations): void {
  const name = textOf(node.table_name).toLowerCase();
  const schema = textOf(node.schema_name).toLowerCase();
  if (node.at_clause) throw new Refusal('AT is not allowed', 'a snapshot never changes: leave it out', placeOf(node));
  if (node.catalog_name === '') {
    if (schema === '' && scope.has(name)) return;
    if (relations.has(`${schema || 'main'}.${name}`)) return;
  }
  const full = [node.catalog_name, schema, name].filter(Boolean).join('.');
  const known = [...scope, ...relations].map((relation) => relation.replace(/^main\./, ''));
  throw new Refusal(
    `there is no relation "${shown(full)}" to ask`,
    schema === 'information_schema'
      ? described
      : `${meant(full, known)}files, settings and other databases cannot be read; ${seen}`,
    placeOf(node),
  );
}

function meant(given: string, names: Iterable<string>): string {
  const name = nearest(given, names);
  return name === null ? '' : `did you mean ${name}? `;
}

function checkFunction(node: Node, given: string): void {
  const name = given.toLowerCase();
  if ((allowedFunctions.has(name) || allowedTableFunctions.has(name)) && isOwnSchema(node)) return;
  const isRefused = refusedFunctions.has(name);
  throw new Refusal(
    `the function "${shown(name)}" is not ${isRefused ? 'allowed' : 'known'}`,
    /^(duckdb|pragma|show)_(tables|columns|views)/.test(name)
      ? described
      : `${isRefused ? '' : meant(name, allowedFunctions)}functions that compute from their arguments may be called`,
    placeOf(node),
  );
}

function isOwnSchema({ schema, catalog }: Node): boolean {
  return ['', 'main', 'pg_catalog'].includes(textOf(schema)) && ['', 'system'].includes(textOf(catalog));
}

const shown = (name: string): string => (name.length > 80 ? `${name.slice(0, 80)}…` : name);

/** Bytes from the beginning of the text; the parser gives 2^64 - 1 where it knows none. */
function placeOf({ query_location: place }: Node): number | null {
  return typeof place === 'number' && place < Number.MAX_SAFE_INTEGER ? place : null;
}
