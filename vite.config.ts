import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const everyPage =
  /client\/(lib\/(address|answer|api|emphasis|focus|format|keys|locale|memo|navigation|question|rates|selection)|ui\/(card|changed|colours|data-table|filter-chip|glyph|icon|kpi-tile|missing|popup|segmented|sparkline))\.ts$/;

export default defineConfig({
  root: 'client',
  plugins: [compressed()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // what imports what, for the test of the budgets
    manifest: true,
    // data: URIs are refused by our content security policy
    assetsInlineLimit: 0,
    // Vega-Lite compiles specs in the page; its chunk is loaded on demand and is large by nature
    chunkSizeWarningLimit: 1000,
    // compressing takes its seconds, and that is no warning
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // small parts that every page has come in one file: together they compress better
      output: { codeSplitting: { groups: [{ name: 'base', test: everyPage }] } },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4180' } },
});

/** Writes `.br` and `.gz` beside each script and sheet, which the server sends to those who take them. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => /\.(js|css)$/.test(fileName));
      await Promise.all(
        files.map(async (file) => {
          const content = file.type === 'chunk' ? file.code : file.source;
          const path = join(dir, file.fileName);
          await writeFile(`${path}.br`, await promisify(brotliCompress)(content));
          await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
        }),
      );
    },
  };
}
