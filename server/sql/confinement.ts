import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UserError } from '../errors.ts';
import { isLoopback } from '../loopback.ts';
import type { Settings } from '../settings.ts';

/** What keeps a worker in, beside the gate and the locked engine, which always do. */
export const layers = {
  process: 'a process of its own, with an empty environment, that can be killed',
  memory: 'a limit of its address space',
  files: 'no byte can be written to any file, few can be open',
  privileges: 'no program can give it more rights',
  network: 'no network: a namespace of its own',
  user: 'another user, who owns nothing',
} as const;
export type Layer = keyof typeof layers;

/** `before`: the commands that start the worker inside its layers; `uid`: who it becomes once its snapshot is open. */
export type Confinement = { layers: readonly Layer[]; before: (addressBytes: number) => string[]; uid: number | null };

const nobody = 65_534;
const limits = (addressBytes: number) => ['prlimit', `--as=${addressBytes}`, '--core=0', '--nofile=512', '--fsize=0'];
const ownNetwork = ['unshare', '--net', '--ipc'];
const ownUser = ['unshare', '--user', '--map-root-user', '--net', '--ipc'];
const noNewRights = ['setpriv', '--no-new-privs'];

let found: Promise<Confinement> | undefined;

/** What this platform gives; tried once. */
export function confinement(): Promise<Confinement> {
  found ??= detect(process.getuid?.() ?? null, works);
  return found;
}

/** Throws sql_off beyond loopback where the worker is neither another user nor in a user namespace, unless that is wanted. */
export function demandConfined(
  { host, sqlUnconfined }: Pick<Settings, 'host' | 'sqlUnconfined'>,
  { layers: inForce }: Confinement,
): void {
  if (isLoopback(host) || sqlUnconfined || inForce.includes('user') || inForce.includes('network')) return;
  throw new UserError(
    'sql_off',
    'SQL is off: on this machine nothing but the engine itself would confine it, and the server listens beyond loopback',
    'run the server as root or allow user namespaces; FOREWARN_SQL_UNCONFINED=1 allows it as it is',
  );
}

/** Tries each layer; `starts` says whether a command that begins so runs. */
export async function detect(
  uid: number | null,
  starts: (command: string[]) => Promise<boolean>,
): Promise<Confinement> {
  const isRoot = uid === 0;
  const hasLimits = await starts(limits(2 ** 32));
  const network = isRoot ? ownNetwork : ownUser;
  const hasNetwork = await starts(network);
  const hasPrivileges = await starts(noNewRights);
  return {
    layers: [
      'process',
      ...(hasLimits ? (['memory', 'files'] as const) : []),
      ...(hasPrivileges ? (['privileges'] as const) : []),
      ...(hasNetwork ? (['network'] as const) : []),
      ...(isRoot ? (['user'] as const) : []),
    ],
    before: (addressBytes) => [
      ...(hasLimits ? limits(addressBytes) : []),
      ...(hasNetwork ? network : []),
      ...(hasPrivileges ? noNewRights : []),
    ],
    uid: isRoot ? nobody : null,
  };
}

async function works([command = '', ...args]: string[]): Promise<boolean> {
  try {
    await promisify(execFile)(command, [...args, 'true'], { env: {}, timeout: 5000 });
    return true;
  } catch {
    // not there, or not allowed here: this layer is not in force
    return false;
  }
}
