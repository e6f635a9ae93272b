import { readdirSync, readFileSync } from 'node:fs';

/** What the child processes of this one have used: the most memory any of them held, processor time of all. */
export type Usage = { peak_mib: number; cpu_seconds: number };

const everyMs = 200;
/** clock ticks a second, as Linux gives processor time */
const ticks = 100;

/** Watches the children until `end`, by /proc; their peak is the kernel's own, so that nothing between two looks is missed. */
export function watchChildren(): { end(): Usage } {
  const peaks = new Map<number, number>();
  const times = new Map<number, number>();
  const look = (): void => {
    for (const pid of children()) {
      try {
        const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
        if (peak) peaks.set(pid, Number(peak) / 1024);
        times.set(pid, (Number(fields[11]) + Number(fields[12])) / ticks);
      } catch (error) {
        // it ended between the two looks
        if (!(error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code))))
          throw error;
      }
    }
  };
  look();
  const timer = setInterval(look, everyMs);
  return {
    end() {
      clearInterval(timer);
      return {
        peak_mib: Math.round(Math.max(0, ...peaks.values())),
        cpu_seconds: Math.round([...times.values()].reduce((sum, time) => sum + time, 0)),
      };
    },
  };
}

/** Process ids of the children of this process. */
export function children(): number[] {
  return readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}
