import { backtestCommand } from './backtest.ts';
import { evaluateCommand } from './evaluate.ts';
import { reportFailure } from './failure.ts';
import { generateCommand } from './generate.ts';
import { loadCommand } from './load.ts';
import { loadsCommand } from './loads.ts';
import { metricsCommand } from './metrics.ts';
import { createProgram } from './program.ts';
import { quarantineCommand } from './quarantine.ts';
import { queryCommand } from './query.ts';
import { rollbackCommand } from './rollback.ts';
import { rulesCommand } from './rules.ts';
import { serveCommand } from './serve.ts';

const commands = [
  serveCommand,
  loadCommand,
  loadsCommand,
  rollbackCommand,
  quarantineCommand,
  metricsCommand,
  queryCommand,
  evaluateCommand,
  backtestCommand,
  rulesCommand,
  generateCommand,
];

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // the reader of a pipe (head, less) has gone
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  // a statement may begin with a comment, which is no flag
  const given = process.argv.map((word) => (/^--\s/.test(word) ? ` ${word}` : word));
  await createProgram(commands).parseAsync(given);
} catch (error) {
  process.exitCode = reportFailure(error, process.argv.includes('--json'));
}
