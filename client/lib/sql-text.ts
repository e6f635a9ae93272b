/** One piece of SQL text: what it is, where it stands. Strings, quoted names and comments are told apart from code. */
type Piece = { kind: 'quoted' | 'comment' | 'end' | 'parameter' | 'code'; from: number; to: number };
/** A statement without the blanks around it, and its place in the whole text. */
export type Statement = { from: number; to: number; text: string };

const piece =
  /(?<comment>--[^\n]*|\/\*)|(?<quoted>[eE]'(?:[^'\\]|\\.|'')*'?|'(?:[^']|'')*'?|"(?:[^"]|"")*"?|\$(?<tag>(?:[A-Za-z_]\w*)?)\$[^]*?(?:\$\k<tag>\$|$))|(?<parameter>\$[A-Za-z_]\w*)|(?<end>;)|(?<code>\w+|[^])/gs;

function* piecesOf(text: string): Generator<Piece> {
  piece.lastIndex = 0;
  const pattern = new RegExp(piece);
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { index: from, groups = {} } = found;
    const kind = (['comment', 'quoted', 'parameter', 'end'] as const).find((name) => groups[name] !== undefined);
    if (found[0] === '/*') pattern.lastIndex = endOfComment(text, from);
    yield { kind: kind ?? 'code', from, to: pattern.lastIndex };
  }
}

/** Comments nest, as the engine has it. */
function endOfComment(text: string, from: number): number {
  const marks = /\/\*|\*\//g;
  marks.lastIndex = from;
  let depth = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return text.length;
}

/** The statements of a text, in order; a piece of comments alone is none. */
export function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [];
  let start = 0;
  let hasCode = false;
  const close = (end: number) => {
    if (hasCode) statements.push(trimmed(text, start, end));
    hasCode = false;
  };
  for (const { kind, from, to } of piecesOf(text)) {
    if (kind === 'end') {
      close(from);
      start = to;
    } else if (kind !== 'comment' && text.slice(from, to).trim() !== '') hasCode = true;
  }
  close(text.length);
  return statements;
}

function trimmed(text: string, start: number, end: number): Statement {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return { from, to: from + part.trim().length, text: part.trim() };
}

/** The statement in which a place stands, or the last one before it; undefined where there is none. */
export function statementAt(text: string, place: number): Statement | undefined {
  const statements = statementsOf(text);
  return statements.findLast(({ from }) => from <= place) ?? statements[0];
}

/** Names of the parameters `$name` of a text, each once, in order. */
export function parametersOf(text: string): string[] {
  const names = [...piecesOf(text)]
    .filter(({ kind }) => kind === 'parameter')
    .map(({ from, to }) => text.slice(from + 1, to));
  return [...new Set(names)];
}

/** The place of a 1-based line and column in a text; the end of a line that is shorter. */
export function placeOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return Math.min(before + Math.min(column - 1, lines[line - 1]?.length ?? 0), text.length);
}
