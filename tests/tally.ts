import type { Reporter, TestModule } from 'vitest/node';

/** Prints, after the runner's summary, one plain last line: `N passed, N failed`. Files that could not run count as failed. */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const states = Array.from(module.children.allTests(), (test) => test.result().state);
      passed += states.filter((state) => state === 'passed').length;
      const fallen = states.filter((state) => state === 'failed').length;
      failed += fallen === 0 && !module.ok() ? 1 : fallen;
    }
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  }
}
