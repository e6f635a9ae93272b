import type { LoadProgress } from '../load/job.ts';

const WIDTH = 24;

/** Draws progress as one line of a terminal that is written over; where stderr is no terminal, a line for each new stage. */
export function showProgress(out: NodeJS.WriteStream = process.stderr): (progress: LoadProgress) => void {
  let shown = '';
  return ({ stage, done, doing }) => {
    if (out.isTTY) {
      const filled = Math.round(Math.min(Math.max(done, 0), 1) * WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
      const ended = stage === 'publishing' && done >= 1;
      out.write(`\r\u001b[K${stage.padEnd(10)} ${bar} ${Math.round(done * 100)}% ${doing}${ended ? '\n' : ''}`);
    } else if (stage !== shown) {
      out.write(`${stage}: ${doing}\n`);
      shown = stage;
    }
  };
}
