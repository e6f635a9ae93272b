import { localActor } from '../actor.ts';
import type { Load } from '../contract/load.ts';
import { openShelf } from '../db/shelf.ts';
import { noteHistory, showLoad } from '../load/history.ts';
import { openBook } from '../metrics/open-book.ts';
import type { LoadRecord } from '../state/load-store.ts';
import { openState, type State } from '../state/state.ts';

/** Works with the record of loads of a home, in line with what is live. */
export async function withHistory<Result>(
  home: string,
  work: (state: State, show: (record: LoadRecord) => Load) => Result | Promise<Result>,
): Promise<Result> {
  const shelf = await openShelf(home, openBook);
  const state = openState(home);
  try {
    const book = shelf.current();
    const standing = book ? await noteHistory(book, state, localActor) : new Set<string>();
    return await work(state, (record) => showLoad(record, standing));
  } finally {
    state.close();
    shelf.close();
  }
}

/** The loads as lines of a table, in the order given. */
export function loadTable(loads: readonly Load[]): string {
  const lines = [
    ['load', 'when', 'by', 'source', 'months', 'rows', 'state'],
    ...loads.map((load) => [
      load.snapshot ?? load.id,
      load.created_at.slice(0, 16).replace('T', ' '),
      load.created_by,
      load.source ?? '–',
      monthsText(load.months),
      load.rows.accepted.toLocaleString('en-US'),
      stateText(load),
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function monthsText(months: readonly string[]): string {
  if (months.length < 2) return months[0] ?? '–';
  return `${months[0]} to ${months.at(-1)} (${months.length})`;
}

function stateText({ state, live, undone }: Load): string {
  if (undone) return 'rolled back';
  if (state !== 'published') return state;
  return live ? 'live' : 'left out';
}
