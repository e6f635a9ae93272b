import { checkTree, type Relations } from './check-tree.ts';
import { faithfulTree } from './faithful-tree.ts';
import { fillPivots, mostPivotColumns, openPivots } from './pivot.ts';
import { Refusal } from './refusal.ts';
import { noStatement, scan, type Token } from './scan.ts';

/** Asks the locked engine: one column of texts. */
export type AskTexts = (sql: string, text: string) => Promise<string[]>;
/** Runs a statement that has passed, for the values of a PIVOT. */
export type AskValues = (passed: Passed) => Promise<string[]>;

/** What has passed: the text printed from the checked tree, which is what is run, never the caller's; and what it needs. */
export type Passed = {
  select: string;
  explain: string | null;
  parameters: string[];
  /** A text to be bound, never run: its columns have the names of the statement as written; null where `select` has them too. */
  named: string | null;
};

/** Each is a question of its own first, and one within another several. */
const mostPivots = 4;
const onlySelect = 'ask with one SELECT (WITH, PIVOT, EXPLAIN, DESCRIBE, SUMMARIZE and SHOW TABLES too)';

/** Lets one question pass, or throws a Refusal that says what is not allowed. The engine's own parser reads the text; it runs nothing here. */
export async function passGate(sql: string, relations: Relations, ask: AskTexts, values: AskValues): Promise<Passed> {
  const { explain, start } = readExplain(scan(sql));
  const body = sql.slice(start);
  try {
    return { ...(await passSelect(body, relations, ask, values)), explain };
  } catch (error) {
    if (!(error instanceof Refusal) || error.at === null) throw error;
    throw new Refusal(error.message, error.hint, error.at + Buffer.byteLength(sql.slice(0, start)), error.code);
  }
}

async function passSelect(given: string, relations: Relations, ask: AskTexts, values: AskValues) {
  const sql = await writePivots(given, relations, ask, values);
  const { tree, named, statements } = await parse(sql, sql === given, ask);
  const parameters = checkTree(statements, relations, (words) => placeOfWord(given, words));
  return { select: await print(tree, ask), parameters, named: named && (await print(named, ask)) };
}

async function print(tree: string, ask: AskTexts): Promise<string> {
  const [text] = await ask('SELECT json_deserialize_sql($1::JSON)', tree);
  if (text === undefined) throw new Error('the engine printed no statement');
  return text;
}

async function writePivots(sql: string, relations: Relations, ask: AskTexts, values: AskValues): Promise<string> {
  const open = openPivots(sql, scan(sql));
  if (open.length > mostPivots)
    throw new Refusal(`more than ${mostPivots} PIVOT without their values`, 'name the values: ON x IN (…)');
  const filled: { at: number; values: string[] }[] = [];
  for (const pivot of open.toReversed()) {
    const passed = await passSelect(pivot.values, relations, ask, values).catch(withoutPlace);
    const found = await values({ ...passed, explain: null });
    if (found.length === 0)
      throw new Refusal(
        'PIVOT … ON finds no value, so it has no column',
        'ask without the filter, or name the values: ON x IN (…)',
      );
    if (found.length > mostPivotColumns) {
      throw new Refusal(`PIVOT would make more than ${mostPivotColumns} columns`, 'name the values: ON x IN (…)');
    }
    filled.push({ at: pivot.at, values: found });
  }
  return fillPivots(sql, filled);
}

/** A place in the text made here is none in the caller's. */
function withoutPlace(error: unknown): never {
  throw error instanceof Refusal ? new Refusal(error.message, error.hint, null, error.code) : error;
}

type Parsed = { error: false; statements: unknown[] } | { error: true; error_message: string; position?: string };

type Read = { tree: string; named: string | null; statements: unknown[] };

/** The parser's tree as the text it is printed from, and read. */
async function parse(sql: string, isGiven: boolean, ask: AskTexts): Promise<Read> {
  const [text = '{}'] = await ask('SELECT json_serialize_sql($1::VARCHAR)', sql);
  const { tree, named } = faithfulTree(text);
  const parsed = JSON.parse(tree) as Parsed;
  if (parsed.error) {
    if (/Only SELECT/.test(parsed.error_message))
      throw new Refusal('only questions are allowed: this changes or sets something', onlySelect, placeOfOrder(sql));
    // unlike the places in a tree, this one counts characters, not bytes
    const before = parsed.position ? [...sql].slice(0, Number(parsed.position)).join('') : null;
    const place = isGiven && before !== null ? Buffer.byteLength(before) : null;
    throw new Refusal(parsed.error_message, 'the statement is no SQL that DuckDB can read', place, 'sql_failed');
  }
  if (parsed.statements.length === 0) throw new Refusal(noStatement.message, noStatement.hint);
  if (parsed.statements.length > 1) {
    throw new Refusal(
      `there are ${parsed.statements.length} statements; one at a time is allowed`,
      'send them one after the other',
      bytesTo(sql, startsOf(sql)[1]),
    );
  }
  return { tree, named, statements: parsed.statements };
}

/** The first token of each statement that is not empty. */
function startsOf(sql: string): Token[] {
  const tokens = scan(sql);
  return tokens.filter(({ text }, at) => text !== ';' && (at === 0 || tokens[at - 1]?.text === ';'));
}

/** Where the first statement that is no question begins, in bytes. */
function placeOfOrder(sql: string): number | null {
  const starts = startsOf(sql);
  return bytesTo(sql, starts.find(({ text }) => !questions.test(text)) ?? starts[0]);
}
const questions = /^(select|with|from|values|table|pivot\w*|unpivot|describe|desc|summarize|show|explain|\()$/;

/** Where the first of such words stands, in bytes: the parser keeps no place of what SHOW and parameters are. */
const placeOfWord = (sql: string, words: RegExp): number | null =>
  bytesTo(
    sql,
    scan(sql).find(({ text, quoted }) => !quoted && words.test(text)),
  );

const bytesTo = (sql: string, token: Token | undefined): number | null =>
  token ? Buffer.byteLength(sql.slice(0, token.start)) : null;

/** The options of EXPLAIN, written anew, and where the statement explained begins. */
function readExplain(tokens: readonly Token[]): { explain: string | null; start: number } {
  if (tokens[0]?.text !== 'explain') return { explain: null, start: 0 };
  const words = tokens.slice(1);
  if (words[0]?.text === 'analyze') return { explain: 'EXPLAIN ANALYZE', start: words[1]?.start ?? words[0].end };
  if (words[0]?.text !== '(') return { explain: 'EXPLAIN', start: words[0]?.start ?? tokens[0].end };
  const close = words.findIndex(({ text }) => text === ')');
  const options = words
    .slice(1, close)
    .map(({ text }) => text)
    .join(' ');
  if (!/^(analyze|format (json|text))( , (analyze|format (json|text)))?$/.test(options)) {
    // a bracket may also begin the statement itself
    if (/^(select|with|from|values|table|pivot|unpivot)\b/.test(options))
      return { explain: 'EXPLAIN', start: words[0].start };
    throw new Refusal(
      'these options of EXPLAIN are not allowed',
      'use ANALYZE, FORMAT json or FORMAT text',
      words[0].start,
    );
  }
  return { explain: `EXPLAIN (${options})`, start: words[close + 1]?.start ?? tokens[0].end };
}
