import { type Bilingual, readLines } from './header.ts';

/** What analysts may rely on (contract §4): a view of the snapshot, and what each of its columns is. */
export type View = { about: Bilingual; columns: Record<string, Bilingual>; like: string | null };

const keys = ['about en', 'about zh', 'like', 'column'];

/**
 * Reads a file of queries/view: header lines, blank line, one SELECT. Columns the header leaves out are those of the view it is `like`.
 * Throws with file and line when the header is not complete.
 */
export function readView(text: string, path: string): { view: View; sql: string } {
  const { values, one, sql } = readLines(text, path, keys);
  const columns = (values.get('column') ?? []).map((line): [string, Bilingual] => {
    const [, name = '', en = '', zh = ''] = /^(\w+)\s+(.+?) \| (.+)$/.exec(line) ?? [];
    if (!zh) throw new Error(`${path}: expected "name English | 中文", got "${line}"`);
    return [name, { en, zh }];
  });
  return {
    view: {
      about: { en: one('about en'), zh: one('about zh') },
      columns: Object.fromEntries(columns),
      like: values.has('like') ? one('like') : null,
    },
    sql,
  };
}

/** The typed list of views and its reference page. */
export function renderViews(views: Record<string, View>): { catalog: string; page: string } {
  const sections = Object.entries(views).map(
    ([name, { about, columns, like }]) =>
      `## ${name}\n\n${about.en} ${about.zh}\n${like === null ? '' : `\nOther columns: as in \`${like}\`.\n`}${
        Object.keys(columns).length === 0
          ? ''
          : `\n| column | | |\n|---|---|---|\n${Object.entries(columns).map(row).join('')}`
      }`,
  );
  return {
    catalog: `// Generated from the headers of queries/view/*.sql by \`npm run generate\`.\nexport const views = ${JSON.stringify(views, null, 2)} as const;\n`,
    page: [
      '# Views for SQL',
      'Generated from the headers of `queries/view/*.sql` by `npm run generate`. `GET /api/sql/schema` gives them with their types, as they stand in the live snapshot. Months are text, `YYYY-MM`; money is in currency units; rates are decimals.',
      ...sections,
    ].join('\n\n'),
  };
}

const row = ([name, { en, zh }]: [string, Bilingual]): string => `| \`${name}\` | ${en} | ${zh} |\n`;
