import { css } from 'lit';

/** What every element of ours starts from: box model, inherited type, visible focus. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p {
    margin: 0;
  }
  button,
  input {
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

export const button = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: var(--control-h);
    padding: 0 10px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-2);
    background: var(--surface);
    color: var(--text);
    font-size: var(--fs-small);
    font-weight: var(--fw-medium);
    white-space: nowrap;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    background: var(--surface-2);
  }
  .button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--text-2);
  }
  .button.quiet:hover {
    background: var(--surface-2);
    color: var(--text);
  }
  .button.icon {
    width: var(--control-h);
    padding: 0;
  }
`;
