import { css } from 'lit';

/** The page to its edges: schema, text over result, library; one under the other where it is narrow. */
export const sqlLayout = css`
  :host {
    display: grid;
    grid-template-columns: 224px minmax(0, 1fr) 264px;
    grid-template-rows: minmax(0, 1fr);
    height: calc(100vh - var(--topbar-h));
    min-height: 560px;
    margin: -12px -20px -28px;
    background: var(--surface);
  }
  fw-sql-schema-pane {
    grid-area: 1 / 1;
  }
  section {
    grid-area: 1 / 2;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    border-inline: 1px solid var(--line);
  }
  .editor {
    flex: none;
    height: 240px;
    min-height: 90px;
    max-height: 70vh;
    overflow: hidden;
    resize: vertical;
  }
  fw-code-editor {
    height: 100%;
  }
  fw-sql-result {
    flex: 1;
  }
  .failed {
    padding: 0 12px;
  }
  @media (max-width: 1199px) {
    :host {
      grid-template-columns: 224px minmax(0, 1fr);
      grid-template-rows: calc(100vh - var(--topbar-h)) auto;
      height: auto;
    }
    section {
      border-right: 0;
    }
    fw-sql-library-pane {
      grid-column: 1 / -1;
      max-height: 480px;
      border-top: 1px solid var(--line);
    }
  }
  @media (max-width: 899px) {
    :host {
      display: block;
    }
    section {
      border: 0;
    }
    .editor {
      height: 200px;
    }
    fw-sql-result {
      min-height: 420px;
      max-height: 80vh;
    }
    fw-sql-schema-pane {
      height: 400px;
      border-top: 1px solid var(--line);
    }
  }
  @media (max-width: 599px) {
    :host {
      margin: -10px -14px -26px;
    }
  }
`;
