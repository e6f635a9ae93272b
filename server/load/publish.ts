import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Where snapshots of a home stand. `current` names the live one; both change by rename only. */
export const snapshotPath = (home: string, id: string): string => join(home, 'snapshots', `${id}.duckdb`);

export function currentSnapshot(home: string): string | null {
  const path = join(home, 'current');
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}

export function keptSnapshots(home: string): string[] {
  const folder = join(home, 'snapshots');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((file) => /^(\d{4,})\.duckdb$/.exec(file)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b));
}

/** The highest number ever given stands in a file of its own: a number is never given twice, also when its snapshot is gone. */
const newestPath = (home: string): string => join(home, 'snapshots', 'newest');

function newestNumber(home: string): number {
  const noted = existsSync(newestPath(home)) ? Number(readFileSync(newestPath(home), 'utf8')) : 0;
  return Math.max(noted, Number(currentSnapshot(home) ?? 0), ...keptSnapshots(home).map(Number));
}

export const nextSnapshot = (home: string): string => String(newestNumber(home) + 1).padStart(4, '0');

/** Makes the folders of a home and removes what a killed load or roll-back left; only while holding the lock. */
export function tidyHome(home: string): void {
  mkdirSync(join(home, 'snapshots'), { recursive: true });
  mkdirSync(join(home, 'inbox'), { recursive: true });
  for (const file of readdirSync(join(home, 'snapshots')))
    if (file.includes('.part')) rmSync(join(home, 'snapshots', file), { force: true });
  for (const file of readdirSync(join(home, 'inbox')))
    if (/^\d+$/.test(file)) rmSync(join(home, 'inbox', file), { recursive: true, force: true });
  dropLater(home);
}

/** Removes the snapshots behind the live one: never published whole, or undone. */
function dropLater(home: string): void {
  const live = Number(currentSnapshot(home) ?? 0);
  const later = keptSnapshots(home).filter((id) => Number(id) > live);
  if (later.length > 0) noteNumber(home, newestNumber(home));
  for (const id of later) rmSync(snapshotPath(home, id), { force: true });
}

const noteNumber = (home: string, number: number): void => replace(newestPath(home), `${number}\n`);

/** Makes a kept snapshot the live one again and drops those after it. */
export function goBackTo(home: string, id: string): void {
  flip(home, id);
  dropLater(home);
}

/** The commit: the finished file gets its name, then `current` is flipped; each step synced before the next. */
export function publish(home: string, part: string, id: string, keep: number): void {
  sync(part);
  chmodSync(part, 0o444);
  noteNumber(home, Number(id));
  renameSync(part, snapshotPath(home, id));
  sync(join(home, 'snapshots'));
  flip(home, id);
  for (const old of keptSnapshots(home).slice(0, -Math.max(1, keep)))
    if (old !== id) rmSync(snapshotPath(home, old), { force: true });
}

const flip = (home: string, id: string): void => replace(join(home, 'current'), `${id}\n`);

/** Gives a file another text: at any instant it has the one or the other. */
function replace(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  sync(`${path}.part`);
  renameSync(`${path}.part`, path);
  sync(dirname(path));
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
