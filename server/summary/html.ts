import type { Summary, SummaryTable } from '../contract/summary.ts';
import { colour } from './charts/palette.ts';
import { definitionsOf } from './definitions.ts';
import { makePage, type Page } from './page.ts';
import { wordsOf } from './words.ts';

const families =
  "Inter, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

/** A summary as one document that needs nothing beside it: no script, no request; charts and style stand in it. */
export async function summaryHtml(summary: Summary): Promise<string> {
  const page = await makePage(summary, families);
  const words = wordsOf[summary.lang];
  const sections = summary.sections
    .map(
      ({ title, sentences, table }) => `<section><h2>${escaped(title)}</h2>
${sentences.map(({ text }) => `<p>${escaped(text)}</p>`).join('\n')}
${table ? tableHtml(table) : ''}</section>`,
    )
    .join('\n');
  const definitions = definitionsOf(summary)
    .map(({ name, define }) => `<dt>${escaped(name)}</dt><dd>${escaped(define)}</dd>`)
    .join('\n');
  return `<!doctype html>
<html lang="${summary.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(page.title)}</title>
<style>${style()}</style>
</head>
<body>
<header><p><b>${escaped(page.brand)}</b> ${escaped(page.month)}</p><p>${escaped(page.about)}</p></header>
<main>
<h1>${escaped(page.headline)}</h1>
<p class="lead">${escaped(page.lead)}</p>
<div class="kpis">${page.kpis.map(kpiHtml).join('')}</div>
<div class="charts">${(['trend', 'limits', 'cohorts'] as const).map((name) => chartHtml(page.charts[name])).join('')}</div>
${sections}
<section><h2>${escaped(words.figures)}</h2><dl>
${definitions}
</dl></section>
</main>
<footer>${escaped(page.definition)} <span class="critical">◆</span> ${escaped(page.critical)} <span class="warn">▲</span> ${escaped(page.warning)}</footer>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of an element or of an attribute in quotes. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const kpiHtml = ({ name, value, unit, note }: Page['kpis'][number]): string =>
  `<div><p>${escaped(name)}</p><p class="value"><b>${escaped(value)}</b> ${escaped(unit)}</p><p>${escaped(note)}</p></div>`;

const chartHtml = ({ title, about, svg }: Page['charts']['trend']): string =>
  `<figure><figcaption><b>${escaped(title)}</b><br>${escaped(about)}</figcaption>${svg}</figure>`;

const glyphs = { critical: '◆', warn: '▲', within: '○', unset: '' } as const;

function tableHtml({ columns, rows }: SummaryTable): string {
  const cell = (tag: 'th' | 'td', text: string, at: number, before = '') =>
    `<${tag} class="${columns[at]?.align ?? 'left'}">${before}${escaped(text)}</${tag}>`;
  const mark = (level: SummaryTable['rows'][number]['level'], at: number) =>
    at === 0 && level !== null ? `<span class="${level}">${glyphs[level]}</span> ` : '';
  return `<div class="scroll"><table><thead><tr>${columns.map(({ title }, at) => cell('th', title, at)).join('')}</tr></thead>
<tbody>${rows
    .map(
      ({ level, cells }) => `<tr>${cells.map(({ text }, at) => cell('td', text, at, mark(level, at))).join('')}</tr>`,
    )
    .join('\n')}</tbody></table></div>`;
}

const style = (): string => `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 960px; padding: 32px 20px; font: 14px/1.55 ${families}; color: ${colour('text')}; background: ${colour('surface')}; font-variant-numeric: tabular-nums; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; color: ${colour('text-2')}; }
header p { margin: 0; }
header b, h1, h2 { color: ${colour('text')}; }
h1 { margin: 16px 0 8px; font-size: 24px; line-height: 1.3; }
h2 { margin: 28px 0 6px; font-size: 15px; }
p { margin: 0 0 6px; }
.lead { font-size: 15px; color: ${colour('text-2')}; }
.kpis { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); margin: 16px 0; border-block: 1px solid ${colour('line-strong')}; }
.kpis > div { padding: 10px 12px; }
.kpis p { margin: 0; color: ${colour('text-2')}; }
.kpis b { font-size: 24px; color: ${colour('text')}; }
.charts { display: flex; flex-wrap: wrap; gap: 20px; }
figure { margin: 0; max-width: 100%; }
figcaption { margin-bottom: 6px; color: ${colour('text-3')}; }
figcaption b { color: ${colour('text')}; }
svg { max-width: 100%; height: auto; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th { font-weight: 400; color: ${colour('text-3')}; }
th, td { padding: 5px 8px; border-bottom: 1px solid ${colour('line')}; vertical-align: top; }
.left { text-align: left; }
.right { text-align: right; white-space: nowrap; }
.critical { color: ${colour('crit-mark')}; }
.warn { color: ${colour('warn-mark')}; }
dt { font-weight: 600; }
dd { margin: 0 0 8px; color: ${colour('text-2')}; }
footer { margin-top: 32px; padding-top: 10px; border-top: 1px solid ${colour('line')}; color: ${colour('text-2')}; font-size: 12px; }
@media print { body { padding: 0; } section, figure { break-inside: avoid; } }
`;
