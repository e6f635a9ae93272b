import { css } from 'lit';

/** A list of texts that open on a click: a line of facts, then the beginning of the text. */
export const listStyle = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    position: relative;
    border-bottom: 1px solid var(--line);
  }
  .open {
    display: grid;
    gap: 2px;
    width: 100%;
    padding: 7px 12px;
    border: 0;
    background: none;
    font-size: var(--fs-small);
    line-height: 17px;
    text-align: start;
    cursor: pointer;
  }
  .open:hover {
    background: var(--surface-2);
  }
  .open:focus-visible {
    outline-offset: -2px;
  }
  .facts {
    display: flex;
    gap: 8px;
    min-width: 0;
    color: var(--text-2);
  }
  .facts > :last-child {
    margin-left: auto;
  }
  .name {
    color: var(--text);
    font-weight: var(--fw-medium);
    overflow-wrap: anywhere;
  }
  code {
    overflow: hidden;
    color: var(--text-2);
    font: 11.5px/17px var(--font-mono);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bad {
    color: var(--text);
    font-weight: var(--fw-strong);
  }
  p {
    padding: 10px 12px;
    color: var(--text-2);
    font-size: var(--fs-small);
  }
`;

/** The beginning of a text without its comments, on one line. */
export const beginning = (sql: string): string =>
  sql
    .replace(/^\s*(--[^\n]*\n\s*)*/, '')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 120);
