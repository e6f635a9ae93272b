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
  .news {
    position: fixed;
    right: 20px;
    bottom: 20px;
    z-index: 7;
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 8px 10px 8px 14px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-3);
    background: var(--surface);
  }
  .news:not(:has(*)) {
    display: none;
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
  @media print {
    fw-nav,
    fw-top-bar,
    .news,
    .end {
      display: none;
    }
  }
  @media (max-width: 599px) {
    :host {
      display: block;
    }
    main {
      padding: 10px 14px 84px;
    }
    .news {
      right: 14px;
      bottom: 70px;
      left: 14px;
      justify-content: space-between;
    }
  }
`;
