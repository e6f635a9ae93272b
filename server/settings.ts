import { join, resolve } from 'node:path';
import { UserError } from './errors.ts';
import { root } from './root.ts';

type Kind = 'text' | 'integer' | 'switch';
type Setting = { env: string; kind: Kind; default: string | number | boolean | null; about: string };

/** Every setting there is: an environment variable, its default, its meaning. docs/reference/settings.md is tested against this table. */
export const settingTable = {
  home: {
    env: 'FOREWARN_HOME',
    kind: 'text',
    default: './home',
    about: 'Data directory: snapshots, uploads, application state.',
  },
  port: { env: 'FOREWARN_PORT', kind: 'integer', default: 4180, about: 'Port of the server.' },
  host: {
    env: 'FOREWARN_HOST',
    kind: 'text',
    default: '127.0.0.1',
    about: 'Address of the server; beyond loopback it refuses to listen without users.',
  },
  keepSnapshots: {
    env: 'FOREWARN_KEEP_SNAPSHOTS',
    kind: 'integer',
    default: 12,
    about: 'Published snapshots kept for roll-back and pinned links.',
  },
  uploadMb: {
    env: 'FOREWARN_UPLOAD_MB',
    kind: 'integer',
    default: 4096,
    about: 'Largest upload, all files of one load together, in MB.',
  },
  sqlTimeoutS: {
    env: 'FOREWARN_SQL_TIMEOUT_S',
    kind: 'integer',
    default: 30,
    about: 'Seconds a statement of the workbench may take.',
  },
  sqlMemoryMb: {
    env: 'FOREWARN_SQL_MEMORY_MB',
    kind: 'integer',
    default: 1024,
    about: 'Memory a statement may use, in MB; its process is stopped at 512 MB more.',
  },
  sqlMaxRows: {
    env: 'FOREWARN_SQL_MAX_ROWS',
    kind: 'integer',
    default: 100_000,
    about: 'Rows of a statement in JSON and on screen.',
  },
  sqlExportRows: {
    env: 'FOREWARN_SQL_EXPORT_ROWS',
    kind: 'integer',
    default: 2_000_000,
    about: 'Rows of a statement in csv, Arrow, Parquet and xlsx.',
  },
  sqlUnconfined: {
    env: 'FOREWARN_SQL_UNCONFINED',
    kind: 'switch',
    default: false,
    about: '`1` allows SQL beyond loopback where neither another user nor a user namespace confines its process.',
  },
  loadDueDay: {
    env: 'FOREWARN_LOAD_DUE_DAY',
    kind: 'integer',
    default: 5,
    about: 'Days after its end until which the tape of a month is waited for; then it is missing.',
  },
  demo: {
    env: 'FOREWARN_DEMO',
    kind: 'switch',
    default: true,
    about: '`serve` makes the demo book on an empty home; `0` starts empty.',
  },
} as const satisfies Record<string, Setting>;

type ValueOf<S extends Setting> = S['kind'] extends 'integer' ? number : S['kind'] extends 'switch' ? boolean : string;
export type Settings = { [K in keyof typeof settingTable]: ValueOf<(typeof settingTable)[K]> };

/** Reads all settings; a malformed one is a usage error that names the variable. `home` comes back absolute. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = (name: keyof typeof settingTable): string | number | boolean => {
    const setting: Setting = settingTable[name];
    const given = env[setting.env];
    if (given === undefined || given === '') return setting.default ?? '';
    if (setting.kind === 'integer') {
      if (!/^\d{1,9}$/.test(given))
        throw new UserError('usage', `${setting.env} must be a whole number, got "${given}"`);
      return Number(given);
    }
    if (setting.kind === 'switch') {
      if (given !== '0' && given !== '1') throw new UserError('usage', `${setting.env} must be 0 or 1, got "${given}"`);
      return given === '1';
    }
    return given;
  };
  const values = Object.fromEntries(
    Object.keys(settingTable).map((name) => [name, read(name as keyof typeof settingTable)]),
  ) as Settings;
  return { ...values, home: resolve(root, values.home) };
}

export const homePath = (settings: Settings, ...parts: string[]): string => join(settings.home, ...parts);
