import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Header, readQuestion } from './header.ts';

/** Folders whose files are questions; `build/` and `load/` hold statements of the loader. */
const folders = ['answer', 'book', 'cell', 'flow', 'relation', 'stock', 'vintage'];

/** All question headers of a checkout, by name (folder/file), in order. */
export function readHeaders(root: string): Record<string, Header> {
  const names = folders.flatMap((folder) =>
    readdirSync(join(root, 'queries', folder))
      .filter((file) => file.endsWith('.sql'))
      .map((file) => `${folder}/${file.slice(0, -'.sql'.length)}`),
  );
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
}
