/** Share done (0–1) of a stage, and what is being done in words. */
type Progress = { stage: string; done: number; doing: string };

const WIDTH = 24;
const closing = ['generating', 'publishing'];

/** Draws progress as one line of a terminal that is written over; where stderr is no terminal, a line for each new stage. */
export function showProgress(out: NodeJS.WriteStream = process.stderr): (progress: Progress) => void {
  let shown = '';
  return ({ stage, done, doing }) => {
    if (out.isTTY) {
      const filled = Math.round(Math.min(Math.max(done, 0), 1) * WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
      const ended = closing.includes(stage) && done >= 1;
      out.write(`\r\u001b[K${stage.padEnd(10)} ${bar} ${Math.round(done * 100)}% ${doing}${ended ? '\n' : ''}`);
    } else if (stage !== shown) {
      out.write(`${stage}: ${doing}\n`);
      shown = stage;
    }
  };
}
