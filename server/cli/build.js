// Builds server and client when there is no build, or a source is newer than it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const sources = [
  'package.json',
  'tsconfig.json',
  'tsconfig.server.json',
  'vite.config.ts',
  'client',
  'queries',
  'server',
];
const outputs = ['dist/server/cli/main.js', 'dist/client/index.html'];

const changed = Math.max(...sources.map((path) => newest(join(root, path))));
const built = Math.min(...outputs.map((path) => timeOf(join(root, path))));
if (built < changed) {
  process.stderr.write(`forewarn: ${built === 0 ? 'no build yet' : 'sources are newer than the build'}, building …\n`);
  // all on stderr: stdout belongs to the command's own answer
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write('forewarn: the build failed, for the reason above\n');
    process.exit(3);
  }
}

/** Time of the newest file at or below a path. */
function newest(path) {
  if (!statSync(path).isDirectory()) return timeOf(path);
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function timeOf(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}
