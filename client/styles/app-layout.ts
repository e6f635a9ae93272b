import { css } from 'lit';

/** The house's grid: navigation beside the page; under it where it is narrow. */
export const appLayout = css`
  :host {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    min-height: 100vh;
  }
  .skip {
    position: absolute;
    top: 8px;
    left: 8px;
    z-index: 10;
  }
  .skip:not(:focus) {
    width: 1px;
    min-height: 1px;
    height: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  main {
    max-width: 1736px;
    padding: 12px 20px 28px;
  }
  main:focus {
    outline: none;
  }
  .ignored {
    padding-bottom: 8px;
    font-size: var(--fs-small);
    color: var(--text-2);
    overflow-wrap: anywhere;
  }
  .end {
    display: none;
    margin-top: 16px;
  }
  @media (max-width: 1199px) {
    .end {
      display: block;
    }
  }
  @media (max-width: 599px) {
    :host {
      display: block;
    }
    main {
      padding: 10px 14px 84px;
    }
  }
`;
