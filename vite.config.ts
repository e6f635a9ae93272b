import { defineConfig } from 'vite';

export default defineConfig({
  root: 'client',
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // data: URIs are refused by our content security policy
    assetsInlineLimit: 0,
    // Vega-Lite compiles specs in the page; its chunk is loaded on demand and is large by nature
    chunkSizeWarningLimit: 1000,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4180' } },
});
