import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'tests/build.ts',
    reporters: ['default', './tests/tally.ts'],
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/*.test.ts', 'tests/server/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'dom', environment: 'happy-dom', include: ['tests/client/**/*.test.ts'] } },
      {
        test: {
          name: 'browser',
          globalSetup: ['tests/browser/build.ts', 'tests/browser/chromium.ts', 'tests/browser/demo.ts'],
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
