import { reportFailure } from './failure.ts';
import { type AddCommand, createProgram } from './program.ts';

/** The commands, in the order of the help. Only the one that is asked for is read: all of them take half a second. */
const commands: Record<string, () => Promise<AddCommand>> = {
  serve: async () => (await import('./serve.ts')).serveCommand,
  load: async () => (await import('./load.ts')).loadCommand,
  loads: async () => (await import('./loads.ts')).loadsCommand,
  rollback: async () => (await import('./rollback.ts')).rollbackCommand,
  quarantine: async () => (await import('./quarantine.ts')).quarantineCommand,
  metrics: async () => (await import('./metrics.ts')).metricsCommand,
  query: async () => (await import('./query.ts')).queryCommand,
  evaluate: async () => (await import('./evaluate.ts')).evaluateCommand,
  backtest: async () => (await import('./backtest.ts')).backtestCommand,
  rules: async () => (await import('./rules.ts')).rulesCommand,
  summary: async () => (await import('./summary.ts')).summaryCommand,
  generate: async () => (await import('./generate.ts')).generateCommand,
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // the reader of a pipe (head, less) has gone
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  // a statement may begin with a comment, which is no flag
  const given = process.argv.map((word) => (/^--\s/.test(word) ? ` ${word}` : word));
  const asked = Object.entries(commands).find(([name]) => name === given[2])?.[1];
  const needed = asked ? [asked] : Object.values(commands);
  await createProgram(await Promise.all(needed.map((read) => read()))).parseAsync(given);
} catch (error) {
  process.exitCode = reportFailure(error, process.argv.includes('--json'));
}
