import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError, sendJson } from '../../lib/api.ts';
import { parametersOf, placeOf, type Statement } from '../../lib/sql-text.ts';
import { newId, type ParameterValue, runSql, type SqlQuestion, type SqlResult } from './ask.ts';

/** A place in the whole text, with its line and column from 1. */
export type Fault = { place: number; line: number; column: number };
/** What became of one statement; `fault` is where the whole text is wrong. */
export type Outcome =
  | { state: 'done'; result: SqlResult }
  | { state: 'failed'; error: unknown; fault: Fault | null }
  | { state: 'stopped' };
export type Step = { statement: Statement; question: SqlQuestion; isPlan: boolean; outcome: Outcome | null };
/** The statements of one run, in order: each waits for the one before it, none follows a failure. */
export type Run = { since: number; steps: readonly Step[]; isOver: boolean };

type Order = {
  statements: readonly Statement[];
  /** The whole text that they are of. */
  text: string;
  params: Readonly<Record<string, ParameterValue>>;
  limit: number | undefined;
  /** Asks how a statement would be answered instead of answering it. */
  plan?: boolean;
};

const planPrefix = 'EXPLAIN (FORMAT json) ';
/** How often the seconds of a run are counted on. */
const tickMs = 100;

/** A run as it stands, and the way to end it. */
type Held = { view: Run; stop: AbortController };

/** The last run of each tab of an element. */
export class Runs implements ReactiveController {
  private readonly held = new Map<string, Held>();
  private ticking: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const tab of [...this.held.keys()]) this.forget(tab);
  }

  /** A new object whenever something of it has changed. */
  of(tab: string): Run | undefined {
    return this.held.get(tab)?.view;
  }

  /** Runs statements one after the other; the tab's run before it is cancelled. Does nothing where there is none. */
  async start(tab: string, { statements, text, params, limit, plan: isPlan = false }: Order): Promise<void> {
    if (statements.length === 0) return;
    this.forget(tab);
    const steps = statements.map((statement): Step => {
      const sql = isPlan ? planPrefix + statement.text : statement.text;
      const named = Object.fromEntries(parametersOf(sql).map((name) => [name, params[name] ?? null]));
      return { statement, question: { id: newId(), sql, limit, params: named }, isPlan, outcome: null };
    });
    const held: Held = { view: { since: performance.now(), steps, isOver: false }, stop: new AbortController() };
    this.held.set(tab, held);
    this.tick();
    for (const [at, step] of steps.entries()) {
      const outcome = await outcomeOf(step, text, held.stop.signal);
      const isOver = outcome.state !== 'done' || at === steps.length - 1;
      held.view = { ...held.view, steps: held.view.steps.with(at, { ...step, outcome }), isOver };
      this.host.requestUpdate();
      if (isOver) break;
    }
  }

  /** Cancels what runs. Where the server cannot be told so, hanging up does it. */
  stop(tab: string): void {
    const held = this.held.get(tab);
    const step = held?.view.steps.find(({ outcome }) => outcome === null);
    if (!held || held.view.isOver || !step) return;
    sendJson('DELETE', `/api/sql/${step.question.id}`).catch(() => held.stop.abort());
  }

  /** Cancels what runs and lets go of its result. */
  forget(tab: string): void {
    this.held.get(tab)?.stop.abort();
    this.held.delete(tab);
  }

  /** Counts the seconds on while something runs. */
  private tick(): void {
    this.host.requestUpdate();
    this.ticking ??= setInterval(() => {
      const running = [...this.held.values()].filter(({ view }) => !view.isOver);
      for (const held of running) held.view = { ...held.view };
      this.host.requestUpdate();
      if (running.length > 0) return;
      clearInterval(this.ticking);
      this.ticking = undefined;
    }, tickMs);
  }
}

async function outcomeOf({ question, statement, isPlan }: Step, text: string, signal: AbortSignal): Promise<Outcome> {
  try {
    return { state: 'done', result: await runSql(question, signal) };
  } catch (error) {
    if (signal.aborted || (error instanceof ApiError && error.code === 'sql_cancelled')) return { state: 'stopped' };
    const place = error instanceof ApiError ? error.place : null;
    const within = place && placeOf(question.sql, place.line, place.column) - (isPlan ? planPrefix.length : 0);
    return {
      state: 'failed',
      error,
      fault: within === null ? null : faultAt(text, statement.from + Math.max(0, within)),
    };
  }
}

function faultAt(text: string, place: number): Fault {
  const lines = text.slice(0, place).split('\n');
  return { place, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Seconds that a run takes by now; null when it is over. */
export const secondsOf = (run: Run | undefined): number | null =>
  run && !run.isOver ? (performance.now() - run.since) / 1000 : null;

/** Where the text of a run is wrong; null where nothing is, or the place is not known. */
export function faultOf(run: Run | undefined): Fault | null {
  const outcome = run?.steps.map((step) => step.outcome).find((one) => one?.state === 'failed');
  return outcome?.state === 'failed' ? outcome.fault : null;
}
