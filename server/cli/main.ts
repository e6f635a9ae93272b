import { metricsCommand } from './metrics.ts';
import { reportFailure } from './failure.ts';
import { createProgram } from './program.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // the reader of a pipe (head, less) has gone
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await createProgram([metricsCommand]).parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error, process.argv.includes('--json'));
}
