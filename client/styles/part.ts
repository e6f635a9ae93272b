import { css } from 'lit';

/** The heading of a part of a card or drawer, with a note beside it. */
export const partHeading = css`
  h3 {
    padding-bottom: 6px;
    font-size: var(--fs-body);
    font-weight: var(--fw-strong);
  }
  h3 span {
    padding-left: 6px;
    font-size: var(--fs-small);
    font-weight: var(--fw-regular);
    color: var(--text-3);
  }
`;

/** A link to a file of what stands beside it, set apart as `.csv`. */
export const fileLink = css`
  .csv {
    display: inline-grid;
    place-items: center;
    min-height: 24px;
    color: var(--accent);
    font-size: var(--fs-small);
  }
`;
