import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NodeCompiler as Compiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Summary } from '../contract/summary.ts';
import { root } from '../root.ts';
import { colour } from './charts/palette.ts';
import { makePage, withRows } from './page.ts';

/** Families of the page, see page.typ; the Chinese one holds Latin too. */
const latin = 'Noto Sans';
const chinese = 'Noto Sans S Chinese';
const tokens = ['text', 'text-2', 'text-3', 'line', 'crit-mark', 'warn-mark'] as const;
const find = createRequire(import.meta.url).resolve;

let template: { compiler: Compiler; text: string } | undefined;

/** The compiler with the fonts of the page and nothing of the machine's; made on first use. */
async function openTemplate() {
  if (template) return template;
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const blobs = fontFiles.map(([name, file]) => readFileSync(join(dirname(find(name)), '../fonts', file)));
  template = {
    compiler: NodeCompiler.create({ fontArgs: [{ fontBlobs: blobs }] }),
    text: readFileSync(join(root, 'server/summary/page.typ'), 'utf8'),
  };
  return template;
}

const fontFiles = [
  ...['NotoSans-Regular.ttf', 'NotoSans-Medium.ttf', 'NotoSans-SemiBold.ttf', 'NotoSans-Bold.ttf'].map(
    (file) => ['@embedpdf/fonts-latin', file] as const,
  ),
  ...['NotoSansHans-Regular.otf', 'NotoSansHans-Medium.otf', 'NotoSansHans-Bold.otf'].map(
    (file) => ['@embedpdf/fonts-sc', file] as const,
  ),
];

/** Rows that a table below the charts may have, the most first: fewer where the page would not hold them. */
const roomFor = [5, 3, 2, 1, 0];

/** A summary as one A4 page; the same summary gives the same bytes. What is data goes in as values: nothing of it is read as markup. */
export async function summaryPdf(summary: Summary): Promise<Buffer> {
  const { compiler, text } = await openTemplate();
  const colours = Object.fromEntries(tokens.map((token) => [token, colour(token)]));
  // a letter that the first family lacks would be taken from any font of the machine
  const font = hasHan(summary) ? chinese : latin;
  const page = await makePage(summary, font);
  for (const most of roomFor) {
    const inputs = { page: JSON.stringify({ ...withRows(page, most), colours }) };
    const compiled = compiler.compile({ mainFileContent: text, inputs });
    const { result } = compiled;
    if (!result) throw new Error(`the page does not set: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
    if (result.numOfPages > 1 && most > 0) continue;
    const pdf = compiler.pdf(result, { creationTimestamp: 0 });
    compiler.evictCache(0);
    return pdf;
  }
  throw new Error('no page was set');
}

const hasHan = ({ charts }: Summary): boolean => /\p{Script=Han}/u.test(JSON.stringify(charts));
