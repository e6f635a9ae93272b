import { scan, type Token } from './scan.ts';

/** Line and column, both from 1, in characters. */
export type Place = { line: number; column: number };

/** The place so many bytes of UTF-8 from the beginning. */
export function placeAt(text: string, bytes: number): Place {
  const before = Buffer.from(text).subarray(0, bytes).toString();
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/**
 * Where in the caller's text the token stands that is at `bytes` of the text that was run, which is printed from the parser's tree:
 * the same one of those that read the same; null where the two do not have as many of them. A cast is printed as CAST(… AS …)
 * whatever it was: where that was `::`, it is placed at what is cast.
 */
export function placeInOriginal(original: string, run: string, bytes: number): Place | null {
  const at = Buffer.from(run).subarray(0, bytes).toString().length;
  const ofRun = scan(run);
  const token = ofRun.find(({ start, end }) => start <= at && at < end);
  if (!token) return null;
  const cast =
    token.text === 'cast' ? ofRun.slice(ofRun.indexOf(token)).find(({ text }) => !/^(cast|\()$/.test(text)) : null;
  const written = scan(original);
  const found = counterpart(token, ofRun, written) ?? (cast && counterpart(cast, ofRun, written));
  return found ? placeAt(original, Buffer.byteLength(original.slice(0, found.start))) : null;
}

/** The token of the other text that is the same one of those that read the same. */
function counterpart(token: Token, own: readonly Token[], others: readonly Token[]): Token | undefined {
  const same = (other: Token) => plain(other) === plain(token);
  const there = own.filter(same);
  const here = others.filter(same);
  return here.length === there.length ? here[there.indexOf(token)] : undefined;
}

/** A name is the same with and without quotes. */
function plain({ text, quoted }: Token): string {
  return quoted && text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"').toLowerCase() : text;
}
