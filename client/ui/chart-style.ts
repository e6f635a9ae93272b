import { css } from 'lit';

/** The chart's frame keeps its place, `--chart-h` high, before anything is drawn in it. */
export const chartStyle = css`
  :host {
    display: block;
    position: relative;
  }
  .plot {
    position: relative;
    border-radius: var(--radius-1);
    user-select: none;
    touch-action: pan-y;
  }
  .frame {
    display: grid;
    min-height: var(--chart-h, 268px);
  }
  .drawing {
    grid-area: 1 / 1;
    min-width: 0;
  }
  .ring,
  .band {
    position: absolute;
    pointer-events: none;
  }
  .ring {
    border: 2px solid var(--focus);
    border-radius: var(--radius-1);
  }
  /* A point walked to is shown while the keyboard is on the chart. */
  .plot:not(:focus) .ring,
  .plot:not(:focus, :active) .walked {
    display: none;
  }
  .band {
    top: 0;
    bottom: 0;
    border: solid var(--accent);
    border-width: 0 1px;
    background: var(--accent-soft);
    opacity: 0.55;
  }
  .tip {
    position: fixed;
    z-index: 1;
    padding: 3px 8px;
    border-radius: var(--radius-1);
    background: var(--text);
    color: var(--surface);
    font-size: var(--fs-small);
    line-height: var(--lh-small);
    white-space: nowrap;
    pointer-events: none;
  }
`;
