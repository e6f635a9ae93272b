import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type QualityRule, readCheck } from './check.ts';
import { type Header, readQuestion } from './header.ts';
import { stagedRules } from './staged-rules.ts';
import { readView, renderViews, type View } from './view.ts';

/** Folders whose files are questions; `build/` and `load/` hold statements of the loader. */
const folders = [
  'alerts',
  'answer',
  'book',
  'cell',
  'early',
  'flow',
  'loans',
  'migration',
  'relation',
  'stock',
  'vintage',
];

const namesIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, 'queries', folder))
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();

/** The rules of queries/quality, by name, in order. */
export function readRules(root: string): Record<string, QualityRule> {
  return Object.fromEntries(
    namesIn(root, 'quality').map((name) => {
      const path = join('queries', 'quality', `${name}.sql`);
      return [name, readCheck(readFileSync(join(root, path), 'utf8'), path).rule];
    }),
  );
}

/** The views of queries/view, by name, in order. */
export function readViews(root: string): Record<string, View> {
  return Object.fromEntries(
    namesIn(root, 'view').map((name) => {
      const path = join('queries', 'view', `${name}.sql`);
      return [name, readView(readFileSync(join(root, path), 'utf8'), path).view];
    }),
  );
}

/** All question headers of a checkout, by name (folder/file), in order. */
export function readHeaders(root: string): Record<string, Header> {
  const names = folders.flatMap((folder) => namesIn(root, folder).map((name) => `${folder}/${name}`));
  return Object.fromEntries(
    names.sort().map((name) => {
      const path = join('queries', `${name}.sql`);
      return [name, readQuestion(readFileSync(join(root, path), 'utf8'), path).header];
    }),
  );
}

/** The typed catalog and the reference page, as they must stand in the checkout. */
export function render(headers: Record<string, Header>): { catalog: string; page: string } {
  return {
    catalog: `// Generated from the headers of queries/**/*.sql by \`npm run generate\`.\nexport const catalog = ${JSON.stringify(headers, null, 2)} as const;\n`,
    page: `${[
      '# Metrics and questions',
      'Generated from the headers of `queries/**/*.sql` by `npm run generate`.',
      '## Metrics',
      '| id | name | 名称 | kind | basis | definition | 定义 |\n|---|---|---|---|---|---|---|',
    ].join('\n\n')}\n${Object.values(headers)
      .flatMap(({ metric }) => (metric ? [metric] : []))
      .map((metric) => {
        const ids = metric.variants
          ? metric.variants.values.map((n) => `\`${metric.id.replace('{N}', String(n))}\``).join(' ')
          : `\`${metric.id}\``;
        return `| ${ids} | ${metric.name.en} | ${metric.name.zh} | ${metric.kind} | ${metric.basis.join(', ')} | ${metric.define.en} | ${metric.define.zh} |`;
      })
      .join('\n')}\n\n## Questions\n\n${Object.entries(headers).map(renderQuestion).join('\n')}`,
  };
}

/** The typed list of checks and its reference page. */
export function renderRules(rules: Record<string, QualityRule>): { catalog: string; page: string } {
  const table = (list: Record<string, QualityRule>) =>
    `| rule | name | 名称 | severity | offenders are | |\n|---|---|---|---|---|---|\n${Object.entries(list)
      .map(
        ([id, { question, name, severity, policy }]) =>
          `| \`${id}\` | ${name.en} | ${name.zh} | ${severity} | ${policy.replace('_', ' ')} | ${question} |\n`,
      )
      .join('')}`;
  return {
    catalog: `// Generated from the headers of queries/quality/*.sql by \`npm run generate\`.\nexport const checks = ${JSON.stringify(rules, null, 2)} as const;\n`,
    page: [
      '# Data quality',
      'Generated from the headers of `queries/quality/*.sql` and from `queries/staged-rules.ts` by `npm run generate`.',
      'What each load was found to be stands in its result and in table `book.finding` of the snapshot: rule, severity, number of offenders, a sample. Offenders are *kept* (used as delivered), *set aside* (quarantined with their reason), *collapsed* (one of them stands), or the load *failed* (a fault of ours: nothing is published).',
      '## On rows, before the snapshot',
      table(stagedRules),
      '## On the snapshot, for the months of the load',
      table(rules),
    ].join('\n\n'),
  };
}

function renderQuestion([name, { question, params, columns }]: [string, Header]): string {
  const fields = (title: string, list: Header['params']) =>
    Object.keys(list).length === 0
      ? ''
      : `\n| ${title} | meaning | |\n|---|---|---|\n${Object.entries(list)
          .map(([field, { meaning, about }]) => `| \`${field}\` | ${meaning} | ${about} |`)
          .join('\n')}\n`;
  return `### ${name}\n\n${question}\n${fields('parameter', params)}${fields('column', columns)}`;
}

if (process.argv[1]?.endsWith('generate.js')) {
  const root = process.cwd();
  const { catalog, page } = render(readHeaders(root));
  mkdirSync(join(root, 'docs', 'reference'), { recursive: true });
  writeFileSync(join(root, 'queries', 'catalog.ts'), catalog);
  writeFileSync(join(root, 'docs', 'reference', 'metrics.md'), page);
  const rules = renderRules(readRules(root));
  writeFileSync(join(root, 'queries', 'quality', 'catalog.ts'), rules.catalog);
  writeFileSync(join(root, 'docs', 'reference', 'quality.md'), rules.page);
  const views = renderViews(readViews(root));
  writeFileSync(join(root, 'queries', 'view', 'catalog.ts'), views.catalog);
  writeFileSync(join(root, 'docs', 'reference', 'views.md'), views.page);
}
