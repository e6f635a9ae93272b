import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

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

/** What a grid tells its walk: its last row and column, and what picking a cell does (`add` with Shift). */
type Terms = {
  last: () => GridPlace;
  pick: (row: number, column: number, add: boolean) => void;
};

/**
 * The keyboard and the pointer on the cells of a grid: one place for Tab, arrows walk, Enter, Space or a click picks.
 * A cell is what has `data-at`, `row,column`; it says itself in full as `data-said`, or as its label.
 */
export class GridWalk implements ReactiveController {
  /** What the cell pointed at says in full; empty off the cells. */
  said = '';
  /** Where Tab enters. */
  private active: GridPlace = [0, 0];

  constructor(
    private readonly host: LitElement,
    private readonly terms: Terms,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.active = this.within(this.active);
  }

  /** The tabindex of a cell. */
  stop(row: number, column: number): 0 | -1 {
    return row === this.active[0] && column === this.active[1] ? 0 : -1;
  }

  /** The body of the table, listened to. */
  body(rows: readonly TemplateResult[]): TemplateResult {
    return html`<tbody
      @keydown=${this.pressed}
      @click=${this.clicked}
      @focusin=${this.entered}
      @pointerover=${this.pointed}
      @pointerleave=${this.pointed}
    >
      ${rows}
    </tbody>`;
  }

  private within([row, column]: GridPlace): GridPlace {
    const [lastRow, lastColumn] = this.terms.last();
    return [clampTo(row, lastRow), clampTo(column, lastColumn)];
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const at = placeAt(event.target);
    if (!at) return;
    const to = walkFrom(at, event.key, this.terms.last());
    // a button's own click follows
    const picks = (event.key === 'Enter' || event.key === ' ') && !(event.target instanceof HTMLButtonElement);
    if (!to && !picks) return;
    event.preventDefault();
    if (to) this.stand(to);
    else this.terms.pick(...at, event.shiftKey);
  };

  private stand(place: GridPlace): void {
    this.host.renderRoot.querySelector<HTMLElement>(`[data-at="${place.join()}"]`)?.focus();
  }

  private readonly clicked = (event: MouseEvent): void => {
    const at = placeAt(event.target);
    if (at) this.terms.pick(...at, event.shiftKey);
  };

  private readonly entered = ({ target }: Event): void => {
    this.active = placeAt(target) ?? this.active;
    this.say(target);
  };

  private readonly pointed = ({ type, target }: Event): void => this.say(type === 'pointerleave' ? null : target);

  private say(target: EventTarget | null): void {
    const cell = cellAt(target);
    this.said = cell?.dataset.said ?? cell?.getAttribute('aria-label') ?? '';
    this.host.requestUpdate();
  }
}

export const clampTo = (at: number, last: number): number => Math.max(0, Math.min(at, last));

/** Where a key leads from a place, within the last row and column; null for keys that do not walk. */
export function walkFrom([row, column]: GridPlace, key: string, [lastRow, lastColumn]: GridPlace): GridPlace | null {
  const step = steps[key];
  return step ? [clampTo(row + step[0], lastRow), clampTo(column + step[1], lastColumn)] : null;
}

const cellAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;

function placeAt(target: EventTarget | null): GridPlace | null {
  const [row, column] = cellAt(target)?.dataset.at?.split(',').map(Number) ?? [];
  return row === undefined || column === undefined ? null : [row, column];
}
