import { css } from 'lit';

/** A form's own controls: text, choice, tick, with their label and what is wrong with them. */
export const field = css`
  .field {
    display: grid;
    align-content: start;
    gap: 4px;
    min-width: 0;
    font-size: var(--fs-small);
  }
  .field > span,
  .field > label {
    color: var(--text-2);
  }
  .input {
    width: 100%;
    min-height: var(--control-h);
    padding: 0 8px;
    border: 1px solid var(--control-line);
    border-radius: var(--radius-2);
    background: var(--surface);
    color: var(--text);
    font: inherit;
    font-size: var(--fs-small);
  }
  select.input {
    padding: 0 4px;
    text-overflow: ellipsis;
  }
  .input:disabled {
    border-color: var(--line);
    background: var(--surface-2);
    color: var(--text-2);
  }
  .input[aria-invalid='true'] {
    border-color: var(--text);
    box-shadow: 0 0 0 1px var(--text);
  }
  .tick {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: var(--control-h);
    font-size: var(--fs-small);
    cursor: pointer;
  }
  .tick input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
  }
  .fault {
    font-size: var(--fs-small);
    font-weight: var(--fw-medium);
    overflow-wrap: anywhere;
  }
`;
