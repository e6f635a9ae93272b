import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** How long one test may take: hours in the long tier. */
const within = (milliseconds: number) => (process.env.FOREWARN_TIER === 'long' ? 7_200_000 : milliseconds);

export default defineConfig({
  test: {
    globalSetup: 'tests/build.ts',
    // a file waits for the processes it starts about as long as it works itself
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', './tests/tally.ts'],
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/*.test.ts', 'tests/server/**/*.test.ts'],
          testTimeout: within(120_000),
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/client/**/*.test.ts'],
          testTimeout: within(5_000),
        },
      },
      {
        test: {
          name: 'browser',
          globalSetup: ['tests/browser/build.ts', 'tests/browser/chromium.ts', 'tests/browser/demo.ts'],
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: within(120_000),
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
