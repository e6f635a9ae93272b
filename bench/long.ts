import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../server/root.ts';
import { machine, readCommit, today } from './machine.ts';

/** `npm run test:long -- --seed N`: all tests with their large counts, and an account of it in bench/long/, one file a day. */
const { values, positionals } = parseArgs({ options: { seed: { type: 'string' } }, allowPositionals: true });
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
if (!Number.isSafeInteger(seed)) throw new Error(`--seed is a whole number, got "${values.seed}"`);

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: Assertion[] }[];
};
/** One run in the record of a day: which tests, by whom and on what, how often each property ran, what failed. */
type Account = {
  part: string[];
  commit: string;
  machine: typeof machine;
  seed: number;
  minutes: number;
  /** null where the runner did not live to say */
  tests: { passed: number; failed: number } | null;
  failures: { test: string; message: string }[];
  properties: { property: string; runs: number }[];
};
type Assertion = { fullName: string; status: string; failureMessages: string[] };

const folder = mkdtempSync(join(tmpdir(), 'forewarn-long-'));
const [counts, report] = [join(folder, 'counts.jsonl'), join(folder, 'report.json')];
const started = performance.now();
const { status, signal } = spawnSync(
  join(root, 'node_modules/.bin/vitest'),
  ['run', ...positionals, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FOREWARN_TIER: 'long', FOREWARN_SEED: String(seed), FOREWARN_COUNTS: counts },
  },
);
const account: Account = {
  part: positionals.length > 0 ? positionals : ['all'],
  commit: readCommit(),
  machine,
  seed,
  minutes: Math.round((performance.now() - started) / 6000) / 10,
  ...readReport(),
  properties: existsSync(counts) ? readFileSync(counts, 'utf8').trim().split('\n').map(parseCount) : [],
};
rmSync(folder, { recursive: true });
const path = join(root, 'bench/long', `${today}.json`);
mkdirSync(join(root, 'bench/long'), { recursive: true });
const earlier: { runs: Account[] } = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { runs: [] };
writeFileSync(path, `${JSON.stringify({ runs: [...earlier.runs, account] }, null, 2)}\n`);
process.stdout.write(`seed ${seed}, ${account.properties.length} properties, ${account.minutes} minutes: ${path}\n`);
process.exitCode = status ?? 1;

/** What the runner reports; where it was killed it reports nothing, and that is the failure. */
function readReport(): Pick<Account, 'tests' | 'failures'> {
  if (!existsSync(report))
    return {
      tests: null,
      failures: [{ test: 'the runner', message: `ended without a report (${signal ?? `code ${status}`})` }],
    };
  const { numPassedTests, numFailedTests, testResults }: Report = JSON.parse(readFileSync(report, 'utf8'));
  return {
    tests: { passed: numPassedTests, failed: numFailedTests },
    failures: testResults.filter((file) => file.status === 'failed').flatMap(failuresOf),
  };
}

function parseCount(line: string): { property: string; runs: number } {
  return JSON.parse(line);
}

/** The tests that failed in a file; the file itself where it could not run. */
function failuresOf({ name, message, assertionResults }: Report['testResults'][number]) {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return [{ test: relative(root, name), message }];
  return failed.map((test) => ({ test: test.fullName, message: test.failureMessages.join('\n') }));
}
