/** The name that a mistyped one may stand for: at most a third of its letters differ; null when none is as near. */
export function nearest(given: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.floor(given.length / 3) + 1;
  for (const name of names) {
    const steps = Math.abs(name.length - given.length) < least ? distance(given, name) : least;
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

/** Letters to add, take away or change. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (let at = 1; at <= to.length; at += 1) {
      const changed = (row[at - 1] ?? 0) + (to[at - 1] === letter ? 0 : 1);
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
