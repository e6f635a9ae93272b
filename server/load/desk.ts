import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Logger } from 'pino';
import { type Actor, localActor } from '../actor.ts';
import type { Load, LoadsAnswer, RollBackAnswer } from '../contract/load.ts';
import type { PreviewAnswer } from '../contract/load-preview.ts';
import type { LoadForm, MappingBody } from '../contract/load-query.ts';
import type { MappingQuestion, MappingTrial } from '../contract/mapping.ts';
import type { Shelf } from '../db/shelf.ts';
import { UserError } from '../errors.ts';
import type { Settings } from '../settings.ts';
import type { State } from '../state/state.ts';
import { noteHistory } from './history.ts';
import { createQueue, stopped } from './queue.ts';
import { type LoadEvent, type OpenLoad, openLoads } from './open-loads.ts';
import { rollBack } from './roll-back.ts';
import { dropUploads, lockUnlessBusy, tidyAfterLoader, uploadFolder } from './tidy.ts';
import { tryMapping } from './mapping-trial.ts';
import { answeredJob, type UploadedFile, uploadJob } from './upload-job.ts';

export type DeskParts = {
  settings: Pick<Settings, 'home' | 'keepSnapshots' | 'uploadMb'>;
  state: State;
  shelf: Shelf;
  log: Logger;
  /** resolves when the server shows what is live now and has evaluated the rules on it */
  settle: () => Promise<void>;
  clock?: () => Date;
  /** a held load is dropped after so long */
  holdMs?: number;
};

/** Where an upload is put, and how large it may be. */
export type Place = { id: string; folder: string; maxBytes: number };

/** The loads of a server: one after the other, each in a loader process. */
export interface Desk {
  /** A place for an upload that comes; throws load_busy when no more is taken. */
  receive(): Place;
  /** `readForm` checks what came beside the files; where it throws, nothing is left of them. */
  submit(place: Place, files: readonly UploadedFile[], readForm: () => LoadForm, actor: Actor): Load;
  list(page: { after?: number | undefined; limit: number }): Promise<LoadsAnswer>;
  get(id: string): Promise<Load>;
  /** Calls the listener with the state as it is and with what happens until the load ends; returns the way to stop. */
  watch(id: string, listener: (event: LoadEvent) => void): Promise<() => void>;
  preview(id: string): PreviewAnswer;
  /** How the first rows would be read with this answer; changes nothing. */
  tryMap(id: string, answer: MappingBody): Promise<MappingTrial>;
  map(id: string, answer: MappingBody, actor: Actor): Load;
  publish(id: string, actor: Actor): Load;
  cancel(id: string, actor: Actor): Promise<Load>;
  rollBack(id: string, actor: Actor): Promise<RollBackAnswer>;
  /** Stops what runs; every load that has not ended has failed. */
  close(): Promise<void>;
}

const mostOpen = 20;

/** Opens the desk of a home; where another server has it already, loads can be seen here but not begun. */
export async function openDesk(parts: DeskParts): Promise<Desk> {
  const { settings, state, shelf, clock = () => new Date() } = parts;
  const { home } = settings;
  const loads = openLoads(state, clock);
  const queue = createQueue({ ...parts, clock, loads });
  const release = lockUnlessBusy(home, 'desk.lock');
  let noted = '';
  let standing: ReadonlySet<string> = new Set();
  let closed = false;

  /** The record of loads follows what is live, whoever published it. */
  const follow = async (): Promise<void> => {
    const book = shelf.current();
    if (!book || book.snapshot === noted) return;
    standing = await noteHistory(book, state, localActor);
    loads.stand(standing);
    noted = book.snapshot;
  };
  await follow();
  if (release) {
    endLeftOver(state, standing, clock);
    dropUploads(home);
    tidyAfterLoader(home);
  }

  const find = (id: string) => {
    const record = state.loads.get(id);
    if (!record) throw new UserError('not_found', `no load "${id}"`, 'GET /api/loads lists them');
    return record;
  };
  /** The load, when it is open and in a state that allows this. */
  const opened = (id: string, allows: (load: OpenLoad) => boolean, hint: string): OpenLoad => {
    const record = find(id);
    const load = loads.find(record.id);
    if (!load || !allows(load)) throw new UserError('wrong_state', `load ${id} is ${record.state}`, hint);
    return load;
  };

  /** The load, when it has a question, and the question. */
  const asked = (id: string): { load: OpenLoad; question: MappingQuestion } => {
    const load = opened(id, ({ record }) => record.state === 'needs_mapping', 'a mapping answers needs_mapping');
    if (load.preview?.state !== 'needs_mapping') throw new Error(`load ${id} has no question`);
    return { load, question: load.preview };
  };

  return {
    receive() {
      if (!release)
        throw new UserError('load_busy', 'another server takes the loads of this home', 'load there, or stop it');
      if (closed || loads.all().length >= mostOpen)
        throw new UserError('load_busy', `${mostOpen} loads are not ended yet`, 'wait for one of them, or cancel it');
      const id = randomUUID();
      return { id, folder: uploadFolder(home, id), maxBytes: settings.uploadMb * 2 ** 20 };
    },
    submit({ id, folder }, files, readForm, actor) {
      const form = orDrop(folder, readForm);
      const job = uploadJob(files, form, actor);
      const load: OpenLoad = {
        ...{ job, actor, folder, hold: form.hold, progress: null, preview: null },
        ...{ kill: null, publish: null, ending: null },
        record: {
          ...{ id, state: 'queued', created_at: clock().toISOString(), created_by: actor.name, ended_at: null },
          files: files.map(({ name, bytes }) => ({ name, bytes })),
          ...{ source: form.source ?? null, months: [], rows: { read: 0, accepted: 0, quarantined: 0 }, findings: [] },
          ...{ snapshot: null, undone: null, error: null },
        },
      };
      loads.add(load);
      queue.push(load);
      return loads.show(load.record);
    },
    async list(page) {
      await follow();
      const { rows, next } = state.loads.list(page);
      return { rows: rows.map(loads.show), next: next === null ? null : String(next) };
    },
    async get(id) {
      await follow();
      return loads.show(find(id));
    },
    async watch(id, listener) {
      await follow();
      return loads.watch(find(id), listener);
    },
    preview(id) {
      const { preview } = opened(id, (load) => load.preview !== null, 'only needs_mapping and held have a preview');
      if (!preview) throw new Error(`load ${id} lost its preview`);
      return preview;
    },
    async tryMap(id, answer) {
      const { load, question } = asked(id);
      return tryMapping(load.folder, question, answeredJob(load.job, question, answer));
    },
    map(id, answer, actor) {
      const { load, question } = asked(id);
      load.job = answeredJob(load.job, question, answer);
      load.preview = null;
      state.transaction(() => {
        state.audit.write(actor, 'load.map', load.record.id, answer);
        loads.change(load, { state: 'queued' });
      });
      queue.push(load);
      return loads.show(load.record);
    },
    publish(id, actor) {
      const load = opened(id, ({ publish }) => publish !== null, 'only a held load can be published');
      state.audit.write(actor, 'load.publish', load.record.id, {});
      load.publish?.();
      return loads.show(load.record);
    },
    async cancel(id, actor) {
      const load = opened(
        id,
        ({ record }) => record.state !== 'publishing',
        'a load that is published can be rolled back',
      );
      state.audit.write(actor, 'load.cancel', load.record.id, {});
      await queue.stop(load, { state: 'cancelled', error: null });
      return loads.show(load.record);
    },
    async rollBack(id, actor) {
      const { undone, snapshot } = rollBack(home, state, id, actor);
      await parts.settle();
      await follow();
      return { snapshot, undone: undone.map(loads.show) };
    },
    async close() {
      closed = true;
      await queue.close();
      release?.();
    },
  };
}

function orDrop<Result>(folder: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** What a killed server left open has failed, unless its loader had published it. */
function endLeftOver(state: State, standing: ReadonlySet<string>, clock: () => Date): void {
  for (const record of state.loads.open()) {
    const isPublished = record.snapshot !== null && standing.has(record.snapshot);
    const ending = isPublished ? { state: 'published' as const } : { ...stopped, snapshot: null };
    state.loads.save({ ...record, ...ending, ended_at: clock().toISOString() });
  }
}
