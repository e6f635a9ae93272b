import { formatMonth } from '../contract/figure-text.ts';
import type { Fact, Section, SectionId, Summary, SummaryTable } from '../contract/summary.ts';
import { cohortsSpec } from './charts/cohorts.ts';
import { drawSvg } from './charts/draw.ts';
import { limitsSpec } from './charts/limits.ts';
import { trendSpec } from './charts/trend.ts';
import { wordsOf } from './words.ts';

type Chart = { title: string; about: string; svg: string };
type Table = { title: string; table: SummaryTable };

/** What stands on the one page, in the order of reading; texts only, as they are to be shown. */
export type Page = {
  lang: Summary['lang'];
  brand: string;
  title: string;
  month: string;
  about: string;
  headline: string;
  lead: string;
  kpis: { name: string; value: string; unit: string; note: string }[];
  charts: Record<'trend' | 'limits' | 'cohorts', Chart>;
  movers: Table;
  remarks: { title: string; text: string }[];
  tables: Table[];
  definition: string;
  critical: string;
  warning: string;
  /** `{page}` and `{pages}` stand for the numbers */
  page: string;
};

const mostMovers = 5;
/** Letters of a text that people wrote; the whole of it stands in JSON, HTML and xlsx. */
const mostLetters = 60;

/** Lays a summary out for one page; `font` names the families of its charts. */
export async function makePage(summary: Summary, font: string): Promise<Page> {
  const { lang, charts, sections } = summary;
  const words = wordsOf[lang];
  const section = (id: SectionId): Section | undefined => sections.find((one) => one.id === id);
  const [trend, limits, cohorts] = await Promise.all([
    drawSvg(trendSpec(charts.trend, lang, words), font),
    drawSvg(limitsSpec(charts.limits), font),
    drawSvg(cohortsSpec(charts.cohorts, lang), font),
  ]);
  const chart = ({ title, about }: { title: string; about: string }, svg: string): Chart => ({ title, about, svg });
  return {
    ...{ lang, brand: `Forewarn ${words.title}`, title: summary.title, month: formatMonth(summary.month, lang) },
    about: [summary.source, ...(summary.generated ? [words.generated] : []), summary.as_of].join(' · '),
    headline: summary.headline.text,
    lead: summary.lead.map(({ text }) => text).join(lang === 'en' ? ' ' : ''),
    kpis: kpisOf(summary),
    charts: {
      trend: chart(charts.trend, trend),
      limits: chart(charts.limits, limits),
      cohorts: chart(charts.cohorts, cohorts),
    },
    movers: { title: words.movers, table: moversOf(section('limits')) },
    remarks: (['cohorts', 'migration', 'alerts', 'forecast', 'benchmark', 'quality', 'commentary'] as const).flatMap(
      (id) => {
        const found = section(id);
        const text = found && remarkOf(found, lang);
        return found && text ? [{ title: found.title, text }] : [];
      },
    ),
    tables: (['alerts', 'decisions', 'follow_up'] as const).flatMap((id) => {
      const found = section(id);
      return found?.table ? [{ title: found.title, table: withShortTexts(found.table) }] : [];
    }),
    ...{
      definition: summary.scheme === 'cn' ? words.definition : words.definitionLt30,
      critical: words.severities.critical,
      warning: words.severities.warn,
    },
    page: words.pageOf,
  };
}

function kpisOf({ facts, kpis, lang }: Summary): Page['kpis'] {
  const words = wordsOf[lang];
  const fact = (id: string) => facts.find((one) => one.id === id);
  return kpis.flatMap((id) => {
    const found = fact(id);
    if (!found) return [];
    const [, value = found.text, unit = ''] = /^(.*[\d.,]+)\s*(\D*)$/.exec(found.text) ?? [];
    const past = fact('products_past_limit');
    const share = fact('share_past_limit');
    const note =
      id === 'balance_past_limit' && past && share
        ? words.kpiPast(past.text, share.text)
        : words.kpiChanges(changeText(found, 'change_month'), changeText(found, 'change_year'));
    return [{ name: found.name, value, unit, note }];
  });
}

const changeText = (fact: Fact, since: 'change_month' | 'change_year'): string => fact[since]?.text ?? '\u2013';

/** The products nearest to their limits, without these. */
function moversOf(section: Section | undefined): SummaryTable {
  const { columns = [], rows = [] } = section?.table ?? {};
  return {
    columns: columns.slice(0, 4),
    rows: rows.slice(0, mostMovers).map(({ level, cells }) => ({ level, cells: cells.slice(0, 4) })),
  };
}

/** The sentences of a section; of what people wrote, the newest text and its author. */
function remarkOf({ id, sentences, table }: Section, lang: Summary['lang']): string {
  if (id !== 'commentary') return sentences.map(({ text }) => text).join(lang === 'en' ? ' ' : '');
  const [text, actor] = table?.rows.at(-1)?.cells ?? [];
  return text && actor ? `${cut(text.text)} (${actor.text})` : '';
}

/** The page with at most so many rows in each table below its charts. */
export const withRows = (page: Page, most: number): Page => ({
  ...page,
  tables:
    most === 0
      ? []
      : page.tables.map(({ title, table }) => ({ title, table: { ...table, rows: table.rows.slice(0, most) } })),
});

const withShortTexts = ({ columns, rows }: SummaryTable): SummaryTable => ({
  columns,
  rows: rows.map(({ level, cells }) => ({
    level,
    cells: cells.map((cell) => ({ ...cell, text: cut(cell.text) })),
  })),
});

const cut = (text: string): string => (text.length > mostLetters ? `${text.slice(0, mostLetters - 1)}…` : text);
