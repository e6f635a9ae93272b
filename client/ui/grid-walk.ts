const steps: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/** Row and column of a grid. */
export type GridPlace = readonly [row: number, column: number];

export const clampTo = (at: number, last: number): number => Math.max(0, Math.min(at, last));

/** Where a key leads from a place, within the last row and column; null for keys that do not walk. */
export function walkFrom([row, column]: GridPlace, key: string, [lastRow, lastColumn]: GridPlace): GridPlace | null {
  const step = steps[key];
  return step ? [clampTo(row + step[0], lastRow), clampTo(column + step[1], lastColumn)] : null;
}

const cellAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;

/** What the cell that an event came from says in full: its `data-said`, or its label. */
export function labelAt(target: EventTarget | null): string {
  const cell = cellAt(target);
  return cell?.dataset.said ?? cell?.getAttribute('aria-label') ?? '';
}

/** Row and column of the cell that an event came from: its `data-at`, `row,column`. */
export function placeAt(target: EventTarget | null): GridPlace | null {
  const [row, column] = cellAt(target)?.dataset.at?.split(',').map(Number) ?? [];
  return row === undefined || column === undefined ? null : [row, column];
}
