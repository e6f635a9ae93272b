import type { AlertEvent, NoDataReason, Severity } from '../contract/alert.ts';
import type { Rule } from '../contract/rule.ts';
import { isClear, type Judgement, type Level, levels } from './kind.ts';

/** What the machine remembers of one group from month to month. */
export type Memory = {
  state: 'ok' | 'pending' | 'firing';
  /** of the open alert; null while not firing */
  severity: Severity | null;
  /** the last `for` levels, oldest first */
  history: readonly Level[];
  clearCount: number;
  noDataCount: number;
  /** loaded months in a row without a row of the group */
  absentCount: number;
};

export type Step = {
  memory: Memory;
  /** the level that entered the history; null when none did */
  level: Level | null;
  events: Pick<AlertEvent, 'kind' | 'severity'>[];
};

/** A group never seen before. */
export const start: Memory = {
  state: 'ok',
  severity: null,
  history: [],
  clearCount: 0,
  noDataCount: 0,
  absentCount: 0,
};

const leavesAfter = 3;
/** After three loaded months without a row a group has left the book: it is judged no more until it has one again. */
export function isGone(memory: Memory, judgement: Judgement): boolean {
  if (memory.absentCount < leavesAfter || judgement.outcome !== 'no_data') return false;
  return judgement.reason === 'no_exposure' || judgement.reason === 'month_not_loaded';
}

/** One month of the state machine of domain.md §4.2. Pure. */
export function step(memory: Memory, judgement: Judgement, rule: Rule): Step {
  switch (judgement.outcome) {
    case 'evaluated': {
      const seen = { ...memory, noDataCount: 0, absentCount: 0 };
      return advance(seen, judgement.level, isClear(judgement.score, rule), rule);
    }
    case 'insufficient':
      return { memory: { ...memory, absentCount: 0 }, level: null, events: [] };
    case 'no_data':
      return countAbsence(withoutData(memory, judgement.reason, rule), judgement.reason);
  }
}

function advance(memory: Memory, level: Level, clear: boolean, rule: Rule): Step {
  const history = [...memory.history, level].slice(-rule.for);
  const reached = sustained(history, rule);
  if (memory.severity === null) {
    if (reached !== 'none') {
      const firing: Memory = { ...memory, state: 'firing', severity: reached, history, clearCount: 0 };
      return { memory: firing, level, events: [{ kind: 'fire', severity: reached }] };
    }
    return { memory: { ...memory, state: level === 'none' ? 'ok' : 'pending', history }, level, events: [] };
  }
  const escalates = reached === 'critical' && memory.severity === 'warn';
  const severity = escalates ? reached : memory.severity;
  const clearCount = clear ? memory.clearCount + 1 : 0;
  if (clearCount >= rule.clear_for) return { memory: start, level, events: [{ kind: 'resolve', severity }] };
  return {
    memory: { ...memory, severity, history, clearCount },
    level,
    events: escalates ? [{ kind: 'escalate', severity }] : [],
  };
}

/** The mildest of the last `for` levels: only what has lasted that long counts. */
function sustained(history: readonly Level[], rule: Rule): Level {
  if (history.length < rule.for) return 'none';
  return levels.find((level) => history.includes(level)) ?? 'none';
}

function withoutData(memory: Memory, reason: NoDataReason, rule: Rule): Step {
  if (memory.state !== 'firing' && rule.no_data !== 'keep') {
    return advance(memory, rule.no_data === 'ok' ? 'none' : 'warn', false, rule);
  }
  // a figure that stands but cannot be compared for certain is not one that fails to come
  if (reason === 'indeterminate') return { memory, level: null, events: [] };
  const noDataCount = memory.noDataCount + 1;
  return {
    memory: { ...memory, noDataCount },
    level: null,
    events: noDataCount === rule.stale_after ? [{ kind: 'data_stale', severity: 'warn' }] : [],
  };
}

/** A month with nothing outstanding brings a group nearer to having left; a month that is not loaded says nothing of it. */
function countAbsence({ memory, level, events }: Step, reason: NoDataReason): Step {
  if (reason === 'month_not_loaded') return { memory, level, events };
  const absentCount = reason === 'no_exposure' ? memory.absentCount + 1 : 0;
  if (absentCount < leavesAfter) return { memory: { ...memory, absentCount }, level, events };
  const { severity } = memory;
  return {
    memory: { ...start, absentCount },
    level,
    events: severity === null ? events : [...events, { kind: 'retired', severity }],
  };
}
