import { css } from 'lit';

/** The rule beside what it would have said; one under the other where it is narrow. */
export const editorStyle = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 10px;
    margin-bottom: 12px;
  }
  h2 {
    font-size: var(--fs-body);
    font-weight: var(--fw-strong);
    overflow-wrap: anywhere;
  }
  .state {
    flex: 1;
    font-size: var(--fs-small);
    color: var(--text-2);
  }
  .split {
    display: grid;
    grid-template-columns: 400px minmax(0, 1fr);
    align-items: start;
    gap: 12px;
  }
  .column {
    display: grid;
    gap: 12px;
    min-width: 0;
  }
  .names {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 10px;
    padding-bottom: 8px;
  }
  @media (max-width: 1199px) {
    .split {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
