import { css } from 'lit';

/** Rows of one height, the head above and the row numbers at the left kept in sight. */
export const resultGrid = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    min-width: 0;
    min-height: 0;
  }
  .scroll {
    position: relative;
    overflow: auto;
    overflow-anchor: none;
    background: var(--surface);
    font-size: var(--fs-small);
    user-select: none;
  }
  .scroll:focus-visible {
    outline-offset: -2px;
  }
  .sheet {
    position: relative;
    min-width: 100%;
  }
  .row {
    contain: layout style;
    display: flex;
    height: var(--grid-row-h);
    border-bottom: 1px solid var(--line);
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 2;
    height: 30px;
    border-bottom: 1px solid var(--line-strong);
    background: var(--surface);
  }
  .rows {
    position: absolute;
    top: 30px;
    left: 0;
    min-width: 100%;
  }
  .cell,
  .place,
  .name {
    flex: none;
    overflow: hidden;
    padding: 0 10px;
    line-height: calc(var(--grid-row-h) - 1px);
    text-overflow: ellipsis;
    white-space: pre;
  }
  .place {
    position: sticky;
    left: 0;
    z-index: 1;
    width: var(--grid-number-w);
    padding: 0 8px;
    background: var(--surface);
    color: var(--text-3);
    font-size: var(--fs-micro);
    text-align: right;
  }
  .gap {
    flex: none;
  }
  .cell.number {
    text-align: right;
  }
  .cell.time {
    font-family: var(--font-mono);
  }
  .cell.null {
    color: var(--text-3);
    font-size: var(--fs-micro);
  }
  .chosen {
    background: var(--accent-soft);
  }
  .active {
    box-shadow: inset 0 0 0 1.5px var(--focus);
  }
  .name {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--text-3);
    font-size: 11.5px;
    font-weight: var(--fw-medium);
    cursor: pointer;
  }
  .name:hover {
    background: var(--surface-2);
  }
  .name.number {
    justify-content: flex-end;
  }
  .name > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .stats {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    min-height: 26px;
    margin: 0;
    padding: 4px 12px;
    border-top: 1px solid var(--line);
    color: var(--text-2);
    font-size: var(--fs-small);
    line-height: 18px;
  }
  .stats div {
    display: flex;
    gap: 5px;
  }
  .stats dt {
    color: var(--text-3);
  }
  .stats dd {
    max-width: 28ch;
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
